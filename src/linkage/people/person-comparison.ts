import { gapOf, type Days } from "../fields/dates.js";
import {
  comparePlaces,
  readPlace,
  type PlaceAgreement,
} from "../fields/places.js";
import type { EventTypeCode, PlaceReference } from "../../model/index.js";
import { isHarmed, type Act } from "./act.js";
import {
  compareAffiliations,
  type AffiliationAgreement,
} from "./affiliations.js";
import { compareAges, type AgeAgreement } from "./birth-years.js";
import { compareFates, type FateAgreement } from "./fates.js";
import type { Mention } from "./mention.js";
import { matchNames, type PersonNameAgreement } from "./name-match.js";

/** Where two mentions act: near each other, in one governorate, or not. */
export type PersonPlaceAgreement =
  "near" | "region" | "other_town" | "elsewhere" | "unknown";

/** How two mentions stand to each other, field by field. */
export interface PersonComparison {
  readonly name: PersonNameAgreement;
  /**
   * One incident of the register: on one side, on two sides, or `beside`: the
   * report of the one tells it without giving him a part.
   */
  readonly incident: "same_side" | "other_side" | "beside" | "none";
  readonly place: PersonPlaceAgreement;
  readonly origin: "same" | "region" | "other" | "unknown";
  readonly age: AgeAgreement;
  /** Kunya or laqab. */
  readonly byname: "same" | "other" | "unknown";
  readonly affiliation: AffiliationAgreement;
  /** Time between the nearest of their acts. */
  readonly date: "days" | "month" | "year" | "years" | "unknown";
  readonly fate: FateAgreement;
}

/** A field of the comparison of two persons. */
export type PersonField = keyof PersonComparison;

/** Fields in the order in which they are explained. */
export const PERSON_FIELDS = [
  "name",
  "incident",
  "place",
  "origin",
  "age",
  "byname",
  "affiliation",
  "date",
  "fate",
] as const satisfies readonly PersonField[];

/** Where somebody is held, freed or speaks says little of where he lives. */
const AWAY: ReadonlySet<EventTypeCode> = new Set([
  "death_in_custody",
  "release",
  "displacement",
  "statement",
  "meeting",
]);

const PLACE_LEVELS: Readonly<Record<PlaceAgreement, PersonPlaceAgreement>> = {
  same: "near",
  part: "near",
  close: "near",
  inside: "region",
  region: "region",
  other_spot: "region",
  other_town: "other_town",
  elsewhere: "elsewhere",
  unknown: "unknown",
};

const NEARNESS: readonly PersonPlaceAgreement[] = [
  "near",
  "region",
  "other_town",
  "unknown",
  "elsewhere",
];

function nearest<Level>(levels: readonly Level[], order: readonly Level[]) {
  return order.find((level) => levels.includes(level));
}

function comparePlacesOf(a: Mention, b: Mention): PersonPlaceAgreement {
  const found = a.acts.flatMap((x) =>
    b.acts.map((y) => {
      const level = PLACE_LEVELS[comparePlaces(x.place, y.place)];
      const isAway = AWAY.has(x.type) || AWAY.has(y.type);
      return isAway && (level === "elsewhere" || level === "other_town")
        ? "unknown"
        : level;
    }),
  );
  return nearest(found, NEARNESS) ?? "unknown";
}

/** Places of origin told of a person. */
export function originsOf(mention: Mention): readonly PlaceReference[] {
  return mention.victims.flatMap(({ origin }) => origin ?? []);
}

function compareOrigins(a: Mention, b: Mention): PersonComparison["origin"] {
  const found = originsOf(a).flatMap((x) =>
    originsOf(b).map((y) => comparePlaces(readPlace(x), readPlace(y))),
  );
  if (found.length === 0) return "unknown";
  const levels = found.map((level) => PLACE_LEVELS[level]);
  if (levels.includes("near")) return "same";
  if (levels.includes("region")) return "region";
  return levels.every((level) => level === "unknown") ? "unknown" : "other";
}

function compareBynames(a: Mention, b: Mention): PersonComparison["byname"] {
  const bynames = ({ forms, aliases }: Mention) =>
    [...forms, ...aliases].flatMap(({ name }) => name.kunya ?? []);
  const [x, y] = [bynames(a), bynames(b)];
  if (x.length === 0 || y.length === 0) return "unknown";
  return x.some((kunya) => y.includes(kunya)) ? "same" : "other";
}

const daysOf = ({ acts }: Mention): readonly Days[] =>
  acts.flatMap(({ days }) => days ?? []);

function compareDatesOf(a: Mention, b: Mention): PersonComparison["date"] {
  const gaps = daysOf(a).flatMap((x) => daysOf(b).map((y) => gapOf(x, y)));
  if (gaps.length === 0) return "unknown";
  const gap = Math.min(...gaps);
  if (gap <= 3) return "days";
  if (gap <= 31) return "month";
  return gap <= 366 ? "year" : "years";
}

/** Whether the one is named where the happening of the other is told. */
function areBeside(a: Mention, b: Mention): boolean {
  const around = ({ acts, beside }: Mention) => [
    ...acts.map(({ incident }) => incident),
    ...beside,
  ];
  const [x, y] = [around(a), around(b)];
  return (
    (a.beside.length > 0 || b.beside.length > 0) &&
    x.some((incident) => y.includes(incident))
  );
}

const isActing = (act: Act) => !isHarmed(act);

function compareIncidents(
  a: Mention,
  b: Mention,
): PersonComparison["incident"] {
  const shared = a.acts.flatMap((x) =>
    b.acts
      .filter((y) => y.incident === x.incident)
      .map((y) => isActing(x) === isActing(y)),
  );
  if (shared.length === 0) return areBeside(a, b) ? "beside" : "none";
  return shared.includes(true) ? "same_side" : "other_side";
}

/** A comparison with the bits of the name, which no table of levels holds. */
export interface ComparedPersons {
  readonly comparison: PersonComparison;
  readonly nameBits: number;
}

/** Compares two mentions; symmetric. */
export function comparePersons(a: Mention, b: Mention): ComparedPersons {
  const { agreement, bits } = matchNames(a, b);
  return {
    nameBits: bits,
    comparison: {
      name: agreement,
      incident: compareIncidents(a, b),
      place: comparePlacesOf(a, b),
      origin: compareOrigins(a, b),
      age: compareAges(a, b),
      byname: compareBynames(a, b),
      affiliation: compareAffiliations(a, b),
      date: compareDatesOf(a, b),
      fate: compareFates(a, b),
    },
  };
}
