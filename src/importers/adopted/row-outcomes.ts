import type { CasualtyRow } from "../../model/casualty-row.js";
import type {
  EventTypeCode,
  OutcomeCode,
  RoleCode,
} from "../../model/vocabulary.js";
import { readAmount } from "../lists/list-cells.js";
import type { AdoptField } from "./adopt-mapping.js";
import type { RowPerson } from "./row-people.js";
import type { RowReading } from "./row-reading.js";

/** What a type says that became of people, where the row does not. */
const TYPE_OUTCOMES: Readonly<Partial<Record<EventTypeCode, OutcomeCode>>> = {
  homicide: "killed",
  execution: "killed",
  death_in_custody: "killed",
  body_found: "killed",
  arrest: "arrested",
  abduction: "abducted",
  release: "released",
  displacement: "displaced",
};

/** What happened, where a row tells only what became of people. */
const OUTCOME_TYPES: Readonly<Partial<Record<OutcomeCode, EventTypeCode>>> = {
  killed: "armed_attack",
  wounded: "armed_attack",
  survived: "armed_attack",
  arrested: "arrest",
  abducted: "abduction",
  released: "release",
  displaced: "displacement",
};

/** Columns of numbers by the outcome that they count. */
const COUNTED = [
  "killed",
  "wounded",
  "arrested",
  "abducted",
  "released",
  "missing",
  "displaced",
  "survived",
] as const satisfies readonly (OutcomeCode & AdoptField)[];

/** What the code of a cell means; one that stands in no table is noted. */
export function coded<Code>(
  reading: RowReading,
  field: AdoptField,
  codes: Readonly<Record<string, Code>>,
): Code | undefined {
  const code = reading.cell(field);
  if (code === "") return undefined;
  if (Object.hasOwn(codes, code)) return codes[code];
  const { groups } = reading.sheet;
  if (field !== "role" || !Object.hasOwn(groups, code))
    reading.wonder(field, "code");
  return undefined;
}

/** The type of the row's happening; null where nothing says it. */
export function typeOf(
  reading: RowReading,
  outcome: OutcomeCode | null,
): EventTypeCode | null {
  const { sheet, carry, cite } = reading;
  const own = coded(reading, "type", sheet.types)?.[0];
  if (own !== undefined) {
    carry("/type", ["type"]);
    return own;
  }
  const isNamed = reading.cell("type") !== "";
  const inferred =
    sheet.type ?? (outcome === null ? undefined : OUTCOME_TYPES[outcome]);
  if (inferred === undefined || inferred === null) return null;
  const fields: AdoptField[] = isNamed ? ["type"] : ["outcome"];
  // A sheet of one kind says it of all its rows; a fate says little.
  const confidence = sheet.type === null ? 0.3 : 0.9;
  const why = { inferredFrom: "default-of-type", confidence };
  const unknown = isNamed ? { unknown: "code-not-mapped" } : {};
  carry("/type", cite(...fields).length > 0 ? fields : [], {
    ...why,
    ...unknown,
  });
  return inferred;
}

/** What became of the people of a row. */
export interface Told {
  readonly outcome: OutcomeCode | null;
  readonly fields: readonly AdoptField[];
}

/** What became of the named people: as told, by type, by the one count. */
export function outcomeOf(reading: RowReading): Told {
  const { sheet } = reading;
  const own = coded(reading, "outcome", sheet.outcomes);
  if (own !== undefined) return { outcome: own, fields: ["outcome"] };
  if (sheet.outcome !== null) return { outcome: sheet.outcome, fields: [] };
  const type = sheet.types[reading.cell("type")]?.[0] ?? sheet.type;
  const ofType = type == null ? undefined : TYPE_OUTCOMES[type];
  if (ofType !== undefined) return { outcome: ofType, fields: ["type"] };
  const counted = COUNTED.filter((field) => {
    const amount = readAmount(reading.cell(field));
    return amount != null && amount.min > 0;
  });
  const [only] = counted;
  return counted.length === 1 && only !== undefined
    ? { outcome: only, fields: [only] }
    : { outcome: null, fields: [] };
}

/** How many came to what: counted in columns, and named. */
export function casualtiesOf(
  reading: RowReading,
  people: readonly RowPerson[],
  { outcome, role }: { outcome: OutcomeCode | null; role: RoleCode },
): readonly CasualtyRow[] {
  const { cell, carry } = reading;
  const rows: CasualtyRow[] = [];
  const names = people.flatMap(({ name }) => name?.full ?? []);
  const add = (
    of: OutcomeCode,
    { min, max }: { min: number; max: number | null },
    fields: readonly AdoptField[],
  ) => {
    const at = `/casualties/${rows.length}`;
    const own = of === outcome ? names : [];
    carry(`${at}/min`, fields);
    own.forEach((_, place) =>
      carry(`${at}/names/${place}`, ["names", "father", "family"]),
    );
    const unit = { hedge: null, unit: "person" as const, sources: [] };
    rows.push({ outcome: of, min, max, role, names: own, ...unit });
  };
  for (const field of COUNTED) {
    const amount = readAmount(cell(field));
    if (amount === null) reading.wonder(field, "number");
    const least = field === outcome ? people.length : 0;
    if (amount == null) {
      if (least > 0) add(field, { min: least, max: least }, ["names"]);
      continue;
    }
    if (amount.min === 0 && amount.max === 0 && least === 0) continue;
    // Where fewer are counted than named, either can be the slip.
    const max = amount.max === null ? null : Math.max(amount.max, least);
    const min = least > 0 && amount.max === 0 ? least : amount.min;
    add(field, { min, max }, least > 0 ? [field, "names"] : [field]);
  }
  return rows;
}
