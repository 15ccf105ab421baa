import type { World } from "../../countries/pack.js";
import type { RegisterIncident } from "../../model/register-incident.js";
import { sha256 } from "../../model/sha256.js";
import { currentReadings } from "../../register/current-readings.js";
import { findIncidents } from "../../register/find-incidents.js";
import { linkRegister } from "../../register/link-register.js";
import type { Register } from "../../register/open-register.js";
import type { SampleItem } from "../../register/samples/samples.js";
import { inclusionOf, liesIn, readPeriod } from "../../statistics/index.js";
import { foldOf } from "../../statistics/review/index.js";
import { checkKnownArea, findArea, withPlacesWithin } from "../figures/area.js";
import { programLinker } from "../linker.js";

/** What can be drawn; kept with the sample. */
export interface FrameQuestion {
  /** `2022-05`; null for any time. */
  readonly month: string | null;
  readonly place: string | null;
  /** Whether background, and what harms nobody, can be drawn too. */
  readonly all: boolean;
}

/** What the register shows of an incident, and a person judges. */
export function shownOf(incident: RegisterIncident) {
  const { type, status, when, where, casualties, perpetrators, weapons } =
    incident;
  const rows = casualties.map(({ outcome, min, max, role, group, names }) => {
    return { outcome, min, max, role, ...(group && { group }), names };
  });
  return {
    type,
    status,
    when: { start: when.start, end: when.end, precision: when.precision },
    where: { name: where.name, admin1: where.admin1, country: where.country },
    casualties: rows,
    perpetrators: perpetrators.map(({ id, name, basis }) => {
      return { id, name, ...(basis && { basis }) };
    }),
    weapons,
  };
}

/** Changes when anything changes that a person would judge. */
export const shownDigest = (incident: RegisterIncident): string =>
  sha256(JSON.stringify(shownOf(incident)));

/** Incidents that an audit can draw. */
export async function incidentFrame(
  register: Register,
  { month, place, all }: FrameQuestion,
  loadWorld: () => World,
): Promise<readonly SampleItem[]> {
  await linkRegister(register, programLinker());
  const incidents = await findIncidents(register);
  const area =
    place === null
      ? null
      : withPlacesWithin(findArea(place, loadWorld()), incidents, loadWorld());
  if (area !== null) checkKnownArea(area, incidents, []);
  const period = month === null ? null : readPeriod(month);
  return incidents
    .filter(
      (incident) =>
        (all || foldOf(incident) === null) &&
        (area === null || liesIn(incident.where, area)) &&
        (period === null || inclusionOf(incident.when, period) !== "outside"),
    )
    .map((incident) => ({ item: incident.id, version: shownDigest(incident) }));
}

/**
 * Current versions of reports, by key.
 *
 * @param isWanted - by the number of incidents that the program read in it
 */
export async function reportFrame(
  register: Register,
  { month }: Pick<FrameQuestion, "month">,
  isWanted: (incidents: number) => boolean,
): Promise<readonly SampleItem[]> {
  const items: SampleItem[] = [];
  for await (const reading of currentReadings(register.store)) {
    const { reportKey, version, published, incidents } = reading;
    const isOfMonth = month === null || published?.startsWith(month) === true;
    if (isOfMonth && isWanted(incidents.length))
      items.push({ item: reportKey, version });
  }
  return items;
}
