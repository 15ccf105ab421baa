// Claims of labelled reports with the happening of each: as the labels give
// them, and as the coder reads them now.
import { readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { dist } from "./training.mjs";

const { loadWorld } = await dist("packs/load-world.js");
const { codeReport } = await dist("coder/code-report.js");
const { readClaims } = await dist("linkage/claims/features.js");
const { withKnownPlaces } = await dist("linkage/claims/known-places.js");
const { withKnownEvents } = await dist("linkage/claims/known-events.js");
const { linkableReports } = await dist("linkage/claims/linkable.js");
const { pairIncidents } = await dist("evaluation/incident-pairing.js");

const world = loadWorld();
const jsonl = (file) =>
  readFileSync(file, "utf8").split("\n").filter(Boolean).map(JSON.parse);
const nameOf = (report, incident) => `${report}/${incident}`;

/** Which happening a labelled incident tells; itself, when told once. */
function happeningsOf(source) {
  const of = new Map();
  for (const { incident, members } of jsonl(join(source, "links.jsonl")))
    for (const [report, id] of members) of.set(nameOf(report, id), incident);
  return (report, id) =>
    of.get(nameOf(report, id)) ?? `alone ${nameOf(report, id)}`;
}

/**
 * The claims of a labelled folder, once by its labels and once by the coder.
 *
 * A coded incident has the happening of the labelled one that the scorer pairs
 * it with; one that pairs with none is left out of `happening`: nobody knows
 * what it tells.
 *
 * @returns `[{name, reports, claims, happening}]`, `happening` by claim
 */
export function linkedClaims(source) {
  const heads = jsonl(join(source, "reports.jsonl"));
  const gold = jsonl(join(source, "gold.jsonl"));
  const happeningOf = happeningsOf(source);
  const known = (report) =>
    withKnownEvents(withKnownPlaces(report, world.gazetteer), world);
  const given = linkableReports(gold, heads).map(known);
  const coded = heads
    .map((report) =>
      codeReport(
        { outlet: null, title: null, published: null, ...report },
        world,
      ),
    )
    .map(known);
  const pairedWith = new Map();
  for (const { id, incidents } of gold) {
    const read = coded.find((report) => report.id === id)?.incidents ?? [];
    for (const [g, c] of pairIncidents(incidents, read))
      pairedWith.set(nameOf(id, read[c].id), incidents[g].id);
  }
  const setOf = (kind, reports, labelOf) => {
    const claims = readClaims(reports);
    const happening = claims.map(({ report, incident }) => {
      const label = labelOf(report.id, incident.id);
      return label === undefined ? null : happeningOf(report.id, label);
    });
    return { name: `${basename(source)} ${kind}`, reports, claims, happening };
  };
  return [
    setOf("given", given, (_, id) => id),
    setOf("coded", coded, (report, id) => pairedWith.get(nameOf(report, id))),
  ];
}
