import {
  ACLED_EVENTS,
  ACLED_OUTCOMES,
  ACLED_ROLE_INTER,
  ACLED_STATUSES,
  ACLED_BY_WEAPON,
  ACLED_WEAPONS,
  datasetCountry,
} from "../codebook/crosswalks/index.js";
import type {
  LeftOut,
  ReleasedIncident,
  ShownActor,
} from "../release/index.js";
import { casualtyTotal } from "../statistics/casualty-total.js";
import { csvRow, type CsvCell } from "./csv-cell.js";
import { noCode, noColumns, outOfScope, type FieldCount } from "./absences.js";
import { aimsAtParty, interCode } from "./datasets/parties.js";
import { acledDate, acledPlace } from "./datasets/precisions.js";
import { shownCasualties } from "./datasets/shown-deaths.js";
import { subEvent } from "./datasets/sub-event.js";
import { isStated } from "./actor-text.js";
import { partyWords } from "./english/actor-words.js";
import { countryName } from "./english/country-name.js";
import { chainBeside, latinBeside } from "./english/latin-beside.js";
import { englishNote } from "./english/note.js";
import type { Exporter } from "./exporter.js";
import type { ExportKnowledge } from "./knowledge.js";
import type { ExportOrigin } from "./origin.js";

/** @source ACLED Codebook (2023 edition), "ACLED data columns at a glance" */
const ACLED_COLUMNS = [
  "event_id_cnty", "event_date", "year", "time_precision", "disorder_type",
  "event_type", "sub_event_type", "actor1", "assoc_actor_1", "inter1",
  "actor2", "assoc_actor_2", "inter2", "interaction", "civilian_targeting",
  "iso", "region", "country", "admin1", "admin2", "admin3", "location",
  "latitude", "longitude", "geo_precision", "source", "source_scale", "notes",
  "fatalities", "tags", "timestamp",
] as const; // prettier-ignore

type Row = Readonly<Record<(typeof ACLED_COLUMNS)[number], CsvCell>>;

/** One side of a row: who stands first, who beside him, and what he is. */
interface Side {
  readonly actor: string | null;
  readonly others: string | null;
  readonly inter: string | null;
  readonly leftOut: readonly LeftOut[];
}

const NO_REGION =
  "outside the region that is covered: iso and region stay empty";
const NOT_STATED =
  "columns of actors tell facts; who is only claimed, accused or suspected stands in the note";

const together = (parts: readonly string[]) =>
  parts.length === 0 ? null : parts.join("; ");

function sideOf(
  incident: ReleasedIncident,
  field: "perpetrators" | "targets",
  knowledge: ExportKnowledge,
): Side {
  const stated = incident[field].filter(isStated);
  const [first, ...rest]: readonly (ShownActor | undefined)[] = stated;
  const said = incident[field].filter((one) => !isStated(one));
  const leftOut = said.map(({ basis = "stated" }) =>
    noCode(incident, `/${field}`, basis, NOT_STATED),
  );
  if (first === undefined)
    return { actor: null, others: null, inter: null, leftOut };
  const inter = interCode(first, incident.where.country, knowledge);
  return {
    actor: partyWords(first),
    others: together(rest.flatMap((one) => (one ? [partyWords(one)] : []))),
    inter: inter.code,
    leftOut:
      inter.code === null
        ? [...leftOut, noCode(incident, `/${field}/0`, "inter", inter.why)]
        : leftOut,
  };
}

/** Those to whom it happened, where no party is told: by what they were. */
function aimOf(incident: ReleasedIncident, told: Side): Side {
  if (told.inter !== null || aimsAtParty(incident)) return told;
  const rows = incident.casualties.filter((row) => row.perpetrator !== true);
  const codes = new Set(rows.map(({ role }) => ACLED_ROLE_INTER[role].code));
  const [inter = null] = codes;
  if (codes.size !== 1 || inter === null) return told;
  const land = countryName(incident.where.country);
  const civilians = land === "" ? "Civilians" : `Civilians (${land})`;
  const actor = told.actor ?? (inter === "7" ? civilians : null);
  return { ...told, actor, inter };
}

/** Those who protest stand first there, whatever group they are of. */
function doerOf(incident: ReleasedIncident, told: Side): Side {
  if (incident.type !== "protest") return told;
  const land = countryName(incident.where.country);
  return {
    actor: land === "" ? "Protesters" : `Protesters (${land})`,
    others: together([told.actor, told.others].filter((one) => one !== null)),
    inter: "6",
    leftOut: told.leftOut,
  };
}

/** Both classes as one number, the smaller first; `0` for a side not told. */
function interaction(a: string | null, b: string | null): CsvCell {
  const codes = [a, b].filter((code) => code !== null).map(Number);
  if (codes.length === 0) return null;
  const [low = 0, high] = codes.sort((x, y) => x - y);
  return high === undefined ? low * 10 : low * 10 + high;
}

const numberOf = (code: string | null): CsvCell =>
  code === null ? null : Number(code);

/** What of a listed incident the columns cannot hold. */
function notHeld(incident: ReleasedIncident): readonly LeftOut[] {
  const {
    weapons,
    casualties,
    victims = [],
    competing,
    claims,
    type,
  } = incident;
  const byWeapon = ACLED_BY_WEAPON.has(type);
  const fields: readonly FieldCount[] = [
    ["/victims", victims.length],
    ["/competing", Object.keys(competing).length],
    ["/claims", claims.length],
    ["/members", incident.members.length],
  ];
  return [
    ...weapons.flatMap((weapon) => {
      const { code, why } = ACLED_WEAPONS[weapon];
      const elsewhere = "no column tells the weapon";
      return code !== null && byWeapon
        ? []
        : [noCode(incident, "/weapons", weapon, why ?? elsewhere)];
    }),
    ...casualties.flatMap(({ outcome }) => {
      const { code, why } = ACLED_OUTCOMES[outcome];
      return code === null
        ? [noCode(incident, "/casualties", outcome, why)]
        : [];
    }),
    ...noColumns(incident, fields),
  ];
}

interface Written {
  readonly row: Row | null;
  readonly leftOut: readonly LeftOut[];
}

function written(
  incident: ReleasedIncident,
  origin: ExportOrigin,
  knowledge: ExportKnowledge,
): Written {
  const gone = (code: string, why: string): Written => ({
    row: null,
    leftOut: [outOfScope(incident, code, why)],
  });
  const { where, status, type } = incident;
  const listed = ACLED_STATUSES[status];
  if (listed.code === null) return gone(status, listed.why);
  const doer = doerOf(incident, sideOf(incident, "perpetrators", knowledge));
  const aim = aimOf(incident, sideOf(incident, "targets", knowledge));
  const sub = subEvent(incident, { doer: doer.inter, aim: aim.inter });
  if (sub.code === null) return gone(type, sub.why);
  const { printed, why } = acledDate(incident.when);
  if (printed === null) return gone(incident.when.precision, why);
  const precision = acledPlace(where);
  if (precision.code === null) return gone(where.precision, precision.why);
  const [event = "", disorder = ""] = ACLED_EVENTS[sub.code] ?? [];
  const country = datasetCountry(where.country);
  const place =
    where.placeId == null ? undefined : knowledge.place(where.placeId);
  const isViolence = disorder.includes("Political violence");
  const { min } = casualtyTotal(incident, "killed");
  const row: Row = {
    event_id_cnty: incident.id,
    event_date: printed.day,
    year: Number(printed.day.slice(0, 4)),
    time_precision: Number(printed.precision),
    disorder_type: disorder,
    event_type: event,
    sub_event_type: sub.code,
    actor1: doer.actor,
    assoc_actor_1: doer.others,
    inter1: numberOf(doer.inter),
    actor2: aim.actor,
    assoc_actor_2: aim.others,
    inter2: numberOf(aim.inter),
    interaction: interaction(doer.inter, aim.inter),
    civilian_targeting:
      isViolence && aim.inter === "7" ? "Civilian targeting" : null,
    iso: country?.iso,
    region: country?.acledRegion,
    country: countryName(where.country),
    admin1: where.admin1 === null ? null : latinBeside(where.admin1),
    admin2: place?.admin2 == null ? null : latinBeside(place.admin2),
    admin3: null,
    location: where.name === null ? null : latinBeside(where.name),
    latitude: where.lat,
    longitude: where.lon,
    geo_precision: Number(precision.code),
    source: incident.sources.map(chainBeside).join("; "),
    source_scale: null,
    notes: englishNote(incident),
    // A dataset of theirs would print 0; what is not told is no zero here.
    fatalities: shownCasualties(incident)?.best ?? min,
    tags: incident.review.en,
    timestamp: origin.at === null ? null : Date.parse(origin.at) / 1000,
  };
  const regionless =
    where.country !== null && country === undefined
      ? [noCode(incident, "/where/country", where.country, NO_REGION)]
      : [];
  return {
    row,
    leftOut: [
      ...doer.leftOut,
      ...aim.leftOut,
      ...regionless,
      ...notHeld(incident),
    ],
  };
}

const FILE = { name: "acled.csv", mediaType: "text/csv; charset=utf-8" };

/**
 * Rows in the 31 columns of ACLED, made from our own reading and by none of its
 * editors: `event_id_cnty` is our id. Uncertain days stand in the note with
 * both ends.
 */
export const acledExporter: Exporter = {
  format: "acled",
  files: [FILE],
  write(incidents, origin, knowledge) {
    const all = incidents.map((one) => written(one, origin, knowledge));
    function* pieces(): Generator<string> {
      yield `\ufeff${csvRow(ACLED_COLUMNS)}`;
      for (const { row } of all)
        if (row !== null) yield csvRow(ACLED_COLUMNS.map((name) => row[name]));
    }
    return {
      files: [{ ...FILE, pieces: pieces() }],
      leftOut: all.flatMap(({ leftOut }) => leftOut),
    };
  },
};
