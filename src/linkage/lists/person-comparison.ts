import type { OutcomeCode } from "../../model/index.js";
import type { Amount } from "../fields/amounts.js";
import { compareDates, type DateAgreement } from "../fields/dates.js";
import type { NameAgreement } from "../fields/person-names.js";
import { comparePlaces, type PlaceAgreement } from "../fields/places.js";
import { compareListNames } from "./list-names.js";
import { placeBeside } from "./list-places.js";
import type { PersonRecord } from "./person-records.js";

/** How two records of persons stand to each other. */
export interface PersonComparison {
  readonly name: NameAgreement;
  readonly date: DateAgreement;
  readonly place: PlaceAgreement;
  /** `near` within two years. */
  readonly age: "same" | "near" | "other" | "unknown";
  readonly sex: "same" | "other" | "unknown";
  /** `later`: wounded or taken here, dead there. */
  readonly outcome: "same" | "later" | "other" | "unknown";
}

/** Years by which tellings of one age differ. */
const NEAR_YEARS = 2;

function compareAges(a: Amount | null, b: Amount | null) {
  if (a === null || b === null) return "unknown";
  const gap = Math.max(
    0,
    a.min - (b.max ?? Infinity),
    b.min - (a.max ?? Infinity),
  );
  if (gap === 0) return "same";
  return gap <= NEAR_YEARS ? "near" : "other";
}

/** Outcomes after which a person can still be killed. */
const BEFORE_DEATH: ReadonlySet<OutcomeCode> = new Set([
  "wounded",
  "arrested",
  "abducted",
  "missing",
]);

function compareOutcomes(a: OutcomeCode | null, b: OutcomeCode | null) {
  if (a === null || b === null) return "unknown";
  if (a === b) return "same";
  const isLater = (x: OutcomeCode, y: OutcomeCode) =>
    BEFORE_DEATH.has(x) && y === "killed";
  return isLater(a, b) || isLater(b, a) ? "later" : "other";
}

function comparePlacesOf(a: PersonRecord, b: PersonRecord): PlaceAgreement {
  // The one in Latin letters is read beside the other.
  if (a.place.latin !== null && b.place.latin === null)
    return comparePlaces(placeBeside(a.place, b.known), b.place.place);
  return comparePlaces(a.place.place, placeBeside(b.place, a.known));
}

/** Compares two persons; symmetric. */
export function comparePersons(
  a: PersonRecord,
  b: PersonRecord,
): PersonComparison {
  const hasSexes = a.sex != null && b.sex != null;
  return {
    name: compareListNames(a.name, b.name),
    date: compareDates(a.days, b.days),
    place: comparePlacesOf(a, b),
    age: compareAges(a.age, b.age),
    sex: hasSexes ? (a.sex === b.sex ? "same" : "other") : "unknown",
    outcome: compareOutcomes(a.outcome, b.outcome),
  };
}
