import {
  PLOVER_STATUSES,
  PLOVER_TYPES,
  PLOVER_WEAPONS,
  type PloverEvent,
} from "../codebook/crosswalks/index.js";
import type {
  LeftOut,
  ReleasedIncident,
  ShownActor,
} from "../release/index.js";
import { noColumns, outOfScope, type FieldCount } from "./absences.js";
import { casualtyTotal } from "../statistics/casualty-total.js";
import type { Exporter } from "./exporter.js";
import { originLines } from "./origin.js";

const FILE = { name: "plover.jsonl", mediaType: "application/jsonl" };

/** The one mode that all told weapons name; two modes name none. */
function modeOf({ mode, isByWeapon }: PloverEvent, incident: ReleasedIncident) {
  if (isByWeapon !== true) return mode;
  const modes = new Set(
    incident.weapons.flatMap((weapon) => PLOVER_WEAPONS[weapon] ?? []),
  );
  const [only] = modes;
  return modes.size === 1 ? (only ?? null) : null;
}

const party = ({ id, name, basis, sources, deniedBy }: ShownActor) => ({
  ...{ actor: id, name, basis: basis ?? "stated" },
  ...(sources && { said_by: sources }),
  ...(deniedBy && { denied_by: deniedBy }),
});

/** Exactly one number or the two ends of a range; null where none is told. */
function countOf(incident: ReleasedIncident, outcome: "killed" | "wounded") {
  const { min, max } = casualtyTotal(incident, outcome);
  if (min === null && max === null) return null;
  return min === max ? min : { min, max };
}

function recordOf(incident: ReleasedIncident, code: PloverEvent): object {
  const { id, review, when, where, status, background, sources } = incident;
  const { perpetrators, targets, type } = incident;
  const { event: instead, context } = PLOVER_STATUSES[status];
  const told = instead ?? code;
  // Both sides of a fight are its sources.
  const isMutual = type === "armed_clash" || type === "meeting";
  const source = isMutual ? [...perpetrators, ...targets] : perpetrators;
  return {
    id,
    review: review.en,
    date: when.start,
    date_end: when.end,
    date_precision: when.precision,
    event: told.event,
    mode: modeOf(told, incident),
    context: [
      ...told.contexts,
      ...(context === null ? [] : [context]),
      ...(background ? ["historical"] : []),
    ],
    source: source.map(party),
    recipient: isMutual ? [] : targets.map(party),
    dead: countOf(incident, "killed"),
    injured: countOf(incident, "wounded"),
    event_loc: {
      ...{ name: where.name, admin1: where.admin1, country: where.country },
      ...{ lat: where.lat ?? null, lon: where.lon ?? null },
      precision: where.precision,
    },
    publications: sources,
    isnad: { type, status },
  };
}

function absence(incident: ReleasedIncident): readonly LeftOut[] {
  const { type, victims = [], competing } = incident;
  const code = PLOVER_TYPES[type];
  if (code.event === null) return [outOfScope(incident, type, code.why)];
  const counts: readonly FieldCount[] = [
    ["/victims", victims.length],
    ["/competing", Object.keys(competing).length],
  ];
  return noColumns(incident, counts);
}

/**
 * Events of PLOVER as lines: what, how, why, between whom. Types that it does
 * not know are left out with the reason.
 */
export const ploverExporter: Exporter = {
  format: "plover",
  files: [FILE],
  write(incidents, origin) {
    function* pieces(): Generator<string> {
      yield `${JSON.stringify({ origin: Object.fromEntries(originLines(origin)) })}\n`;
      for (const incident of incidents) {
        const code = PLOVER_TYPES[incident.type];
        if (code.event !== null)
          yield `${JSON.stringify(recordOf(incident, code))}\n`;
      }
    }
    return {
      files: [{ ...FILE, pieces: pieces() }],
      leftOut: incidents.flatMap(absence),
    };
  },
};
