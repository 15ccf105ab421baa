import type { OutcomeCode } from "../../model/index.js";
import { compareAmounts, type AmountAgreement } from "../fields/amounts.js";
import { compareDates, type DateAgreement } from "../fields/dates.js";
import type { ComparedClaim } from "../claims/features.js";
import {
  compareParties,
  compareWeapons,
  type PartyAgreement,
  type WeaponAgreement,
} from "../fields/parties.js";
import { bestAgreement, type NameAgreement } from "../fields/person-names.js";
import { comparePlaces, type PlaceAgreement } from "../fields/places.js";
import { compareTellings, type TellingAgreement } from "../fields/telling.js";
import { compareTypes, type TypeAgreement } from "../fields/type-groups.js";

/**
 * Names of victims: as names agree, or nobody is named on one side. A name
 * that comes again at another time tells less: the same man is aimed at in May
 * and killed in June, arrested and released.
 */
export type VictimAgreement =
  NameAgreement | "full_other_time" | "part_other_time" | "unknown";

/**
 * Whether the two reports tell another happening in common: `shared` when
 * another pair of their incidents matches by itself.
 */
export type CompanionAgreement = "shared" | "none";

/**
 * Well-known events of the calendar: one and the same, two of them, or at
 * least one claim tells none.
 */
export type EventAgreement = "same" | "other" | "unknown";

/** How two claims stand to each other, field by field. */
export interface Comparison {
  readonly type: TypeAgreement;
  readonly event: EventAgreement;
  readonly date: DateAgreement;
  readonly place: PlaceAgreement;
  readonly victims: VictimAgreement;
  readonly killed: AmountAgreement;
  readonly wounded: AmountAgreement;
  /** Arrested, abducted, released, displaced, missing: the most telling. */
  readonly affected: AmountAgreement;
  readonly perpetrators: PartyAgreement;
  readonly targets: PartyAgreement;
  readonly weapons: WeaponAgreement;
  readonly telling: TellingAgreement;
  readonly companion: CompanionAgreement;
}

/** A field of a comparison. */
export type ComparedField = keyof Comparison;

/** Fields in the order in which they are explained. */
export const COMPARED_FIELDS = [
  "type",
  "event",
  "date",
  "place",
  "victims",
  "killed",
  "wounded",
  "affected",
  "perpetrators",
  "targets",
  "weapons",
  "telling",
  "companion",
] as const satisfies readonly ComparedField[];

const AFFECTED: readonly OutcomeCode[] = [
  "arrested",
  "abducted",
  "released",
  "displaced",
  "missing",
];

/** The most telling first. */
const TELLING: readonly AmountAgreement[] = [
  "equal_many",
  "equal_few",
  "far",
  "close",
  "compatible",
];

/** Who tells of wounded and no dead most likely knows of no dead. */
function compareHarm(
  a: ComparedClaim,
  b: ComparedClaim,
  outcome: "killed" | "wounded",
): AmountAgreement {
  const [x, y] = [a.amounts.get(outcome), b.amounts.get(outcome)];
  if (x !== undefined && y !== undefined) return compareAmounts(x, y);
  const told = x ?? y;
  const silent = x === undefined ? a : b;
  const other = outcome === "killed" ? "wounded" : "killed";
  if (told === undefined || told.min === 0 || !silent.amounts.has(other))
    return "unknown";
  const telling = silent === a ? b : a;
  return telling.amounts.has(other) ? "absent" : "disjoint";
}

function compareAffected(a: ComparedClaim, b: ComparedClaim): AmountAgreement {
  const found = AFFECTED.map((outcome) =>
    compareAmounts(a.amounts.get(outcome), b.amounts.get(outcome)),
  );
  return TELLING.find((level) => found.includes(level)) ?? "unknown";
}

function compareVictims(
  a: ComparedClaim,
  b: ComparedClaim,
  date: DateAgreement,
): VictimAgreement {
  if (a.names.length === 0 || b.names.length === 0) return "unknown";
  const found = bestAgreement(a.names, b.names);
  const isOtherTime = date === "apart" || date === "near";
  if (isOtherTime && found === "full") return "full_other_time";
  if (isOtherTime && found === "part") return "part_other_time";
  if (found !== "differ") return found;
  // The dead named here and the arrested named there contradict nothing.
  const isShared = [...a.named.keys()].some((outcome) => b.named.has(outcome));
  return isShared ? "differ" : "unknown";
}

function compareEvents(a: ComparedClaim, b: ComparedClaim): EventAgreement {
  if (a.event === null || b.event === null) return "unknown";
  return a.event === b.event && a.type === b.type ? "same" : "other";
}

/**
 * Compares two claims; symmetric.
 *
 * @param companion - what the rest of the two reports says
 */
export function compareClaims(
  a: ComparedClaim,
  b: ComparedClaim,
  companion: CompanionAgreement = "none",
): Comparison {
  const date = compareDates(a.days, b.days);
  return {
    type: compareTypes(a.type, b.type),
    event: compareEvents(a, b),
    date,
    place: comparePlaces(a.place, b.place),
    victims: compareVictims(a, b, date),
    killed: compareHarm(a, b, "killed"),
    wounded: compareHarm(a, b, "wounded"),
    affected: compareAffected(a, b),
    perpetrators: compareParties(a.perpetrators, b.perpetrators),
    targets: compareParties(a.targets, b.targets),
    weapons: compareWeapons(a.weapons, b.weapons),
    telling: compareTellings(a.telling, b.telling),
    companion,
  };
}

const AGREEING: ReadonlySet<VictimAgreement> = new Set([
  "full",
  "part",
  "full_other_time",
  "part_other_time",
]);

/** Whether names of victims agree enough to carry a link. */
export function namesAgree(comparison: Comparison): boolean {
  return AGREEING.has(comparison.victims);
}

/**
 * Whether a number of three or more agrees, or at one spot two small ones.
 */
export function countsAgree(comparison: Comparison): boolean {
  const { killed, wounded, affected, place } = comparison;
  const levels = [killed, wounded, affected];
  if (levels.includes("equal_many")) return true;
  // One dead and one wounded is told of many days and many places.
  const isOneSpot = place === "same" || place === "part";
  const few = levels.filter((level) => level === "equal_few").length;
  return isOneSpot && few >= 2;
}
