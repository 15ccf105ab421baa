import type { OutcomeCode, EventTypeCode } from "../../model/index.js";
import {
  compareAmounts,
  type Amount,
  type AmountAgreement,
} from "../fields/amounts.js";
import type { DateAgreement } from "../fields/dates.js";
import type { NameAgreement } from "../fields/person-names.js";
import type { PlaceAgreement } from "../fields/places.js";
import { compareTypes, type TypeAgreement } from "../fields/type-groups.js";
import { compareListNames, type ListName } from "./list-names.js";

/**
 * How a list's code and a type stand to each other: `one_of` when the code can
 * mean several types and this is one of them, `unknown` without a known code.
 */
export type ListTypeAgreement = TypeAgreement | "one_of" | "unknown";

/** How a row and an incident of the register stand to each other. */
export interface ListComparison {
  readonly type: ListTypeAgreement;
  readonly date: DateAgreement;
  readonly place: PlaceAgreement;
  readonly victims: NameAgreement | "unknown";
  readonly killed: AmountAgreement;
  readonly wounded: AmountAgreement;
  readonly affected: AmountAgreement;
}

/** Fields of a row that are compared, in the order of the explanation. */
export const LIST_COMPARED = [
  "type",
  "date",
  "place",
  "victims",
  "killed",
  "wounded",
  "affected",
] as const satisfies readonly (keyof ListComparison)[];

/** Nearer types first. */
const TYPE_ORDER: readonly TypeAgreement[] = [
  "same",
  "told_alike",
  "close",
  "bordering",
  "different",
  "opposed",
];

/** The nearest of the types that a code can mean. */
export function compareTypeSet(
  types: readonly EventTypeCode[],
  type: EventTypeCode,
): ListTypeAgreement {
  if (types.length === 0) return "unknown";
  const found = types.map((one) => compareTypes(one, type));
  const nearest = TYPE_ORDER.find((level) => found.includes(level))!;
  return nearest === "same" && types.length > 1 ? "one_of" : nearest;
}

/** How strongly an agreement of names speaks; the greater decides. */
const STRENGTH: Readonly<Record<NameAgreement, number>> = {
  full: 4,
  part: 3,
  weak: 2,
  fathers_differ: 1,
  differ: 0,
};

/**
 * The strongest agreement among all pairs of names.
 *
 * @returns `unknown` when one side names nobody
 */
function compareNameLists(
  a: readonly ListName[],
  b: readonly ListName[],
): NameAgreement | "unknown" {
  if (a.length === 0 || b.length === 0) return "unknown";
  let best: NameAgreement = "differ";
  for (const x of a)
    for (const y of b) {
      const found = compareListNames(x, y);
      if (STRENGTH[found] > STRENGTH[best]) best = found;
    }
  return best;
}

/** What of a row, or of an incident, is compared. */
export interface ComparedSide {
  readonly amounts: ReadonlyMap<OutcomeCode, Amount>;
  readonly names: readonly ListName[];
}

const AFFECTED: readonly OutcomeCode[] = ["arrested", "abducted", "released"];
const TELLING: readonly AmountAgreement[] = [
  "equal_many",
  "equal_few",
  "far",
  "close",
  "compatible",
];

/** What of a row speaks beside its place. */
export interface ComparedRow extends ComparedSide {
  /** Names in the row's free text: they can speak for it, never against. */
  readonly mentioned: readonly ListName[];
}

function compareVictims(row: ComparedRow, incident: ComparedSide) {
  const told = compareNameLists(row.names, incident.names);
  if (told !== "unknown" && told !== "differ") return told;
  const mentioned = compareNameLists(row.mentioned, incident.names);
  return mentioned === "full" || mentioned === "part" ? mentioned : told;
}

/** Fields in which reports of one incident can tell different values. */
export type ToldField = "type" | "date" | "place";

/** Compares whom and how many: what does not hang on one report. */
export function compareHarm(
  row: ComparedRow,
  incident: ComparedSide,
): Omit<ListComparison, ToldField> {
  const amount = (outcome: OutcomeCode) =>
    compareAmounts(row.amounts.get(outcome), incident.amounts.get(outcome));
  const affected = AFFECTED.map(amount);
  return {
    victims: compareVictims(row, incident),
    killed: amount("killed"),
    wounded: amount("wounded"),
    affected: TELLING.find((level) => affected.includes(level)) ?? "unknown",
  };
}
