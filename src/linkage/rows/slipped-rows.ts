import type { Bilingual, PersonName } from "../../model/index.js";
import type { LinkableIncident, LinkableReport } from "../claims/linkable.js";

/** What a typist can have put into the place of something else. */
export type Slip = "father_family" | "place_admin1" | "day_month";

/** Words for each slip. */
export const SLIP_WORDS: Readonly<Record<Slip, Bilingual>> = {
  father_family: {
    ar: "الأب والكنية متبادلان في أحد الصفين",
    en: "father and family stand in each other's column in one row",
  },
  place_admin1: {
    ar: "البلدة والمحافظة متبادلتان في أحد الصفين",
    en: "town and governorate stand in each other's column in one row",
  },
  day_month: {
    ar: "اليوم والشهر متبادلان في أحد الصفين",
    en: "day and month are exchanged in one row",
  },
};

/** A row as it would read without a slip. */
export interface SlippedRow {
  readonly slip: Slip;
  readonly report: LinkableReport;
}

/** The name with father and family exchanged. */
function exchanged(name: PersonName): PersonName | null {
  const { full, father, family } = name;
  if (father === undefined || family === undefined) return null;
  const own = full.endsWith(`${father} ${family}`)
    ? full.slice(0, -`${father} ${family}`.length).trim()
    : "";
  if (own === "") return null;
  return { full: `${own} ${family} ${father}`, father: family, family: father };
}

function fatherFamily(incident: LinkableIncident): LinkableIncident | null {
  const [victim, ...others] = incident.victims ?? [];
  if (victim?.name == null || others.length > 0) return null;
  const name = exchanged(victim.name);
  if (name === null) return null;
  const casualties = incident.casualties.map((row) => ({
    ...row,
    names: row.names.map((one) =>
      one === victim.name?.full ? name.full : one,
    ),
  }));
  return { ...incident, victims: [{ ...victim, name }], casualties };
}

function placeAdmin1(incident: LinkableIncident): LinkableIncident | null {
  const { name, admin1, country } = incident.where;
  if (name === null || admin1 === null || name === admin1) return null;
  const where = { name: admin1, admin1: name, country };
  return { ...incident, where: { ...where, precision: "town" } };
}

function dayMonth(incident: LinkableIncident): LinkableIncident | null {
  const { start, end } = incident.when;
  const [year = "", month = "", day = ""] = start?.split("-") ?? [];
  if (start === null || start !== end || Number(day) > 12 || day === month)
    return null;
  const turned = `${year}-${day}-${month}`;
  return {
    ...incident,
    when: { ...incident.when, start: turned, end: turned },
  };
}

const SLIPS: readonly (readonly [
  Slip,
  (incident: LinkableIncident) => LinkableIncident | null,
])[] = [
  ["father_family", fatherFamily],
  ["place_admin1", placeAdmin1],
  ["day_month", dayMonth],
];

/** How a row would read, had one of these slips been made in it. */
export function slippedRows(report: LinkableReport): readonly SlippedRow[] {
  const [incident, ...others] = report.incidents;
  if (incident === undefined || others.length > 0) return [];
  // Where people or towns are not told twice over, a slip would tell nothing.
  return SLIPS.flatMap(([slip, read]) => {
    const turned = read(incident);
    if (turned === null) return [];
    return [{ slip, report: { ...report, people: [], incidents: [turned] } }];
  });
}
