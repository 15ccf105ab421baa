import { sha256, type PlaceReference } from "../../model/index.js";
import { keyOfIncident, type LinkableReport } from "../claims/linkable.js";
import { readPlace, type ComparedPlace } from "../fields/places.js";
import type { IncidentOf } from "./acts.js";

/** One report's name for the place of one incident. */
export interface PlaceTelling {
  readonly report: string;
  readonly incident: string;
  readonly where: PlaceReference & { readonly name: string };
  readonly place: ComparedPlace;
}

/** One spelling of one place: tellings that nothing tells apart. */
export interface Spelling {
  /** The gazetteer's id, or one that derives from the folded name. */
  readonly id: string;
  readonly place: ComparedPlace;
  readonly tellings: readonly PlaceTelling[];
}

/** Governorates and countries are no spots on which anything happened. */
const WIDE: ReadonlySet<PlaceReference["precision"]> = new Set([
  "admin1",
  "country",
  "unknown",
]);

/**
 * A name without a governorate can be any of several villages: it stands for
 * itself in each incident.
 */
function idOf({ place, incident }: PlaceTelling): string {
  if (place.placeId !== null) return place.placeId;
  const scope = place.admin1 === "" ? incident : place.admin1;
  const key = JSON.stringify(["place", place.country, scope, place.full]);
  return `plc-${sha256(key).slice(0, 32)}`;
}

/**
 * Gathers the places of all incidents of all reports.
 *
 * @returns spellings by id; equal folded names inside one governorate are one
 */
export function spellingsOf(
  reports: readonly LinkableReport[],
  incidentOf: IncidentOf,
): readonly Spelling[] {
  const byId = new Map<string, PlaceTelling[]>();
  for (const report of reports)
    for (const incident of report.incidents) {
      const { where } = incident;
      if (where.name === null || WIDE.has(where.precision)) continue;
      const claim = keyOfIncident(report, incident);
      const telling: PlaceTelling = {
        report: report.id,
        incident: incidentOf(report.id, incident.id, claim),
        where: { ...where, name: where.name },
        place: readPlace(where),
      };
      const id = idOf(telling);
      const known = byId.get(id);
      if (known === undefined) byId.set(id, [telling]);
      else known.push(telling);
    }
  const text = ({ report, incident, where }: PlaceTelling) =>
    JSON.stringify([where.name, report, incident]);
  return [...byId.keys()].sort().map((id) => {
    const tellings = byId.get(id)!;
    tellings.sort((a, b) => (text(a) < text(b) ? -1 : 1));
    return { id, place: tellings[0]!.place, tellings };
  });
}
