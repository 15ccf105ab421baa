import { STATE_WORDS, type Life } from "../linkage/index.js";
import type { RegisterPerson } from "../model/register-person.js";
import type { OutputStream } from "./command.js";
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
  { title: "المصير", from: 0, cell: fate, maxWidth: 44 },
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

/** Steps with the first day of each: جُرح 2023-07-05 ← توفي 2023-07-11. */
function fate({ life }: PersonRow): Cell {
  if (life === undefined) return null;
  const steps = life.steps.filter(({ doubted }) => !doubted);
  const told = steps.map(({ state, when }) => {
    const day = when.start ?? when.end;
    return `${STATE_WORDS[state].ar}${day === null ? "" : ` ${day}`}`;
  });
  // One step told in two incidents that were not joined.
  return told.filter((step, at) => step !== told[at - 1]).join(" ← ");
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
