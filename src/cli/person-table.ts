import { STATE_WORDS, type Life, type LifeNote } from "../linkage/index.js";
import type { RegisterPerson } from "../model/register-person.js";
import type { OutputStream } from "./command.js";
import { daysText } from "./days-text.js";
import { formatTable, type Cell, type Column } from "./table.js";

/** A person as the table shows him. */
export interface PersonRow {
  readonly person: RegisterPerson;
  readonly life: Life | undefined;
}

interface PersonColumn extends Column {
  readonly from: number;
  readonly cell: (row: PersonRow) => Cell;
}

/** First characters of an id: enough to tell persons of one table apart. */
const SHOWN_ID = 12;

const COLUMNS: readonly PersonColumn[] = [
  { title: "الاسم", from: 0, cell: ({ person }) => person.name, maxWidth: 32 },
  {
    title: "الكنية واللقب",
    from: 110,
    cell: ({ person }) => person.aliases.map(({ name }) => name).join("، "),
    maxWidth: 20,
  },
  { title: "المصير", from: 0, cell: fate, maxWidth: 80 },
  {
    title: "حوادث",
    from: 0,
    cell: ({ person }) =>
      new Set(person.roles.map(({ incident }) => incident)).size,
    align: "end",
  },
  {
    title: "مواد",
    from: 0,
    cell: ({ person }) => person.mentions.length,
    align: "end",
  },
  {
    title: "المعرّف",
    from: 90,
    cell: ({ person }) => person.id.slice(0, SHOWN_ID),
  },
];

/** Notes that leave nothing to decide. */
const SETTLED: ReadonlySet<LifeNote["code"]> = new Set([
  "second_attack",
  "found_alive",
]);

/**
 * First and last step with their days, `…` for those between, and whether a
 * person should look at it: `اعتُقل 2019-07 ← … ← أُفرج عنه 2020-02-23`.
 */
function fate({ life }: PersonRow): Cell {
  if (life === undefined) return null;
  const told = life.steps
    .filter(({ doubted }) => !doubted)
    .map(({ state, when }) =>
      [STATE_WORDS[state].ar, daysText(when) ?? ""].join(" ").trim(),
    )
    // One step told in two incidents that were not joined.
    .filter((step, at, steps) => step !== steps[at - 1]);
  const shown = told.length > 2 ? [told[0], "…", told.at(-1)] : told;
  const isOpen = life.notes.some(({ code }) => !SETTLED.has(code));
  const mark = isOpen ? " (للمراجعة)" : "";
  return `${shown.join(" ← ")}${mark}`;
}

/** Persons as a table, one line each. */
export function personTable(
  rows: readonly PersonRow[],
  stream: OutputStream,
): string {
  const isTerminal = stream.isTTY === true;
  const width = isTerminal ? stream.columns : undefined;
  const columns = COLUMNS.filter(({ from }) => from <= (width ?? Infinity));
  const cells = rows.map((row) => columns.map(({ cell }) => cell(row)));
  return formatTable(columns, cells, { isTerminal, width });
}
