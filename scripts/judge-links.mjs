// Pairs that weights link of a set of claims, against its labels.
import { dist } from "./training.mjs";

const { linkIndex } = await dist("linkage/index.js");

const brief = ({ report, incident: i }) =>
  `${report.id}/${i.id} ${i.type} ${i.when.start}..${i.when.end} ${i.where.name} / ${i.where.admin1} ` +
  i.casualties
    .map((c) => `${c.outcome} ${c.min}-${c.max} ${c.names.join("، ")}`)
    .join("; ");

/** @returns one line: precision and recall over pairs of different reports */
export function judgeLinks(
  { name, reports, claims, happening },
  weights,
  show = () => {},
) {
  const index = linkIndex(weights);
  reports.forEach(index.put);
  index.update();
  const nameOf = ({ report, incident }) => ({
    reportId: report.id,
    incidentId: incident.id,
  });
  const groupOf = new Map();
  [...index.groups()].forEach((group, number) => {
    for (const { reportId, incidentId } of group)
      groupOf.set(`${reportId} ${incidentId}`, number);
  });
  const clusterOf = claims.map(({ report, incident }) =>
    groupOf.get(`${report.id} ${incident.id}`),
  );
  let [hit, made, missed] = [0, 0, 0];
  for (let a = 0; a < claims.length; a++)
    for (let b = a + 1; b < claims.length; b++) {
      if (happening[a] === null || happening[b] === null) continue;
      if (claims[a].report.id === claims[b].report.id) continue;
      const linked = happening[a] === happening[b];
      const joined = clusterOf[a] === clusterOf[b];
      if (linked !== joined) {
        const { comparison, weight, barrier } = index.score(
          nameOf(claims[a]),
          nameOf(claims[b]),
        );
        const told = Object.entries(comparison).filter(
          ([, level]) => level !== "unknown" && level !== "open",
        );
        show(
          `${joined ? "WRONG " : "MISSED"} ${weight.toFixed(2)} ${barrier ?? ""} ${told.map((t) => t.join(":")).join(" ")}\n    ${brief(claims[a])}\n    ${brief(claims[b])}`,
        );
      }
      if (linked && joined) hit++;
      else if (joined) made++;
      else if (linked) missed++;
    }
  const percent = (part, whole) =>
    whole === 0 ? "-" : ((100 * part) / whole).toFixed(1);
  return `${name.padEnd(24)} precision ${percent(hit, hit + made)} recall ${percent(hit, hit + missed)} (${hit} joined rightly, ${made} wrongly, ${missed} missed)`;
}
