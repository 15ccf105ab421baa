import type {
  DateInterval,
  OutcomeCode,
  RegisterIncident,
} from "../../model/index.js";
import type { Amount, AmountAgreement } from "../fields/amounts.js";
import type { ListComparison, ToldField } from "./list-comparison.js";
import type { ListPair } from "./list-pairs.js";
import type { ListCell, ListField } from "./list-row.js";
import { victimNames, type IncidentSide, type UnitSide } from "./list-sides.js";

/**
 * How a list and the register stand in one field: the same; both can be true;
 * they contradict each other; or only one of them tells it.
 */
export type FieldStanding =
  "same" | "compatible" | "conflict" | "only_here" | "only_there";

/** One field of a matched pair, side by side. */
export interface FieldSideBySide {
  readonly field: string;
  readonly standing: FieldStanding;
  /** What the register shows; null when it tells nothing. */
  readonly here: string | null;
  /** What the list says, in its own words. */
  readonly there: string | null;
  /** A conflict with what is shown, but some report tells the list's value. */
  readonly toldHere: boolean;
  /** Where the list says it: the line of the file, and the cell. */
  readonly line: number;
  readonly cells: readonly ListCell[];
}

const SAME: ReadonlySet<string> = new Set([
  "same",
  "same_day",
  "part",
  "full",
  "equal_many",
  "equal_few",
]);
const COMPATIBLE: ReadonlySet<string> = new Set([
  "one_of",
  "told_alike",
  "close",
  "covered",
  "within",
  "within_long",
  "inside",
  "region",
  "compatible",
  "weak",
]);

const isSame = (level: string) => SAME.has(level) || level === "one_of";

function standingOf(
  level: string,
  here: string | null,
  there: string | null,
): FieldStanding {
  if (here === null) return "only_there";
  if (there === null) return "only_here";
  if (SAME.has(level)) return "same";
  return COMPATIBLE.has(level) || level === "unknown"
    ? "compatible"
    : "conflict";
}

/** `2022-05-01`, or both ends of an interval. */
function daysText({ start, end }: DateInterval): string | null {
  if (start === null && end === null) return null;
  return start === end ? start : `${start ?? ".."}/${end ?? ".."}`;
}

function amountText(amount: Amount | undefined): string | null {
  if (amount === undefined) return null;
  const { min, max } = amount;
  if (max === null) return `${min}+`;
  return min === max ? String(min) : `${min}–${max}`;
}

const orNull = (text: string) => (text === "" ? null : text);

function placeText(where: RegisterIncident["where"]): string | null {
  return orNull([where.name, where.admin1].filter(Boolean).join("، "));
}

/** Whether some report tells a number that the list gives. */
function isToldHere(
  incident: RegisterIncident,
  outcome: OutcomeCode,
  there: Amount | undefined,
): boolean {
  const shown = incident.competing[`/casualties/${outcome}`]?.shown;
  if (there === undefined || typeof shown !== "object" || shown === null)
    return false;
  const { low, high } = shown as { low?: unknown; high?: unknown };
  if (typeof low !== "number" || typeof high !== "number") return false;
  return there.min <= high && (there.max ?? Infinity) >= low;
}

const COUNTED: readonly {
  readonly outcome: OutcomeCode;
  readonly level: (comparison: ListComparison) => AmountAgreement;
  readonly columns: readonly ListField[];
}[] = [
  {
    outcome: "killed",
    level: ({ killed }) => killed,
    columns: ["killed", "killedLow", "killedHigh"],
  },
  {
    outcome: "wounded",
    level: ({ wounded }) => wounded,
    columns: ["wounded"],
  },
  {
    outcome: "arrested",
    level: ({ affected }) => affected,
    columns: ["arrested"],
  },
  {
    outcome: "abducted",
    level: ({ affected }) => affected,
    columns: ["abducted"],
  },
];

/**
 * Puts a unit and an incident side by side, field by field. Parties are shown
 * and not judged: the two name them in different words.
 */
export function sideBySide(
  unit: UnitSide,
  { incident, amounts }: IncidentSide,
  { comparison, shown }: Pick<ListPair, "comparison" | "shown">,
): readonly FieldSideBySide[] {
  const rows = unit.unit.rows;
  const first = rows[0]!;
  const told = (...fields: readonly ListField[]) => {
    const cells = fields.flatMap((field) => first.cells[field] ?? []);
    return {
      cells,
      line: first.line,
      there: orNull(cells.map(({ text }) => text).join(" / ")),
    };
  };
  const field = (
    name: string,
    level: string,
    here: string | null,
    found: ReturnType<typeof told>,
  ): FieldSideBySide => {
    const standing = standingOf(level, here, found.there);
    return { field: name, standing, here, toldHere: false, ...found };
  };
  /** A field in which some report can tell what the register does not show. */
  const toldField = (
    name: ToldField,
    here: string | null,
    there: ReturnType<typeof told>,
  ) => {
    const found = field(name, shown[name], here, there);
    const toldHere = found.standing === "conflict" && isSame(comparison[name]);
    return { ...found, toldHere };
  };
  const party = (roles: RegisterIncident["targets"]) =>
    orNull(roles.map(({ name }) => name).join("، "));
  const names = rows.flatMap(({ persons }) => persons.map((p) => p.name));
  const fields = [
    toldField("type", incident.type, told("type")),
    toldField("date", daysText(incident.when), told("date")),
    toldField("place", placeText(incident.where), told("place", "admin1")),
    ...COUNTED.map(({ outcome, level, columns }) => {
      const there = unit.amounts.get(outcome);
      const stands = level(comparison);
      const found = field(
        outcome,
        // Numbers near each other still contradict each other.
        stands === "close" ? "far" : stands,
        amountText(amounts.get(outcome)),
        { ...told(...columns), there: amountText(there) },
      );
      const isConflict = found.standing === "conflict";
      return {
        ...found,
        toldHere: isConflict && isToldHere(incident, outcome, there),
      };
    }),
    field(
      "victims",
      comparison.victims,
      orNull(victimNames(incident).join("، ")),
      {
        ...told("names"),
        there: orNull(names.join("، ")),
      },
    ),
    field(
      "perpetrators",
      "unknown",
      party(incident.perpetrators),
      told("perpetrator"),
    ),
    field("targets", "unknown", party(incident.targets), told("target")),
  ];
  return fields.filter(({ here, there }) => here !== null || there !== null);
}
