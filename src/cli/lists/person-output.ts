import { csvRow } from "../../exporters/csv-cell.js";
import { UNREVIEWED } from "../../release/index.js";
import {
  PLACEMENT_WORDS,
  type PersonMatch,
  type PersonRecord,
  type PersonsCompared,
} from "../../linkage/lists/index.js";
import type { OutputStream } from "../command.js";
import { formatTable, type Cell, type Column } from "../table.js";
import { isolatedCell } from "../../operations/terminal-text.js";

function days({ start, end }: PersonRecord["when"]) {
  return start === end ? start : `${start ?? ".."}/${end ?? ".."}`;
}

function personPart(record: PersonRecord) {
  const { name, outcome, sex, age, when, where, row, incident } = record;
  return {
    name: name.text,
    outcome,
    sex,
    age,
    when,
    where,
    ...(incident === null ? {} : { incident: incident.id }),
    ...(row === null
      ? {}
      : { list: row.list, line: row.line, id: row.id, cells: row.cells }),
  };
}

function matchPart({
  here,
  there,
  decided,
  weight,
  prior,
  threshold,
  fields,
}: PersonMatch) {
  return {
    here: personPart(here),
    there: personPart(there),
    decided,
    weight,
    prior,
    threshold,
    fields,
  };
}

/** One JSON object a pair or person. */
export function* personLines(found: PersonsCompared): Generator<string> {
  const line = (placement: string, value: object) =>
    JSON.stringify({ placement, ...value });
  for (const match of found.both) yield line("both", matchPart(match));
  for (const match of found.possible) yield line("possible", matchPart(match));
  for (const there of found.onlyThere)
    yield line("only_there", { there: personPart(there) });
  for (const here of found.onlyHere)
    yield line("only_here", { here: personPart(here) });
}

const CSV_COLUMNS = [
  "placement",
  "list",
  "line",
  "list_id",
  "list_name",
  "list_date",
  "incident",
  "register_name",
  "register_date",
  "bits",
  "explanation_en",
  "explanation_ar",
] as const;

/** People as CSV, one line a pair or person. */
export function* personCsv(found: PersonsCompared): Generator<string> {
  const line = (
    placement: string,
    there: PersonRecord | null,
    here: PersonRecord | null,
    match?: PersonMatch,
  ) => {
    const told = (language: "ar" | "en") =>
      match?.fields
        .map(({ words, bits }) => `${words[language]} (${bits})`)
        .join("; ");
    return csvRow([
      placement,
      there?.row?.list,
      there?.row?.line,
      there?.row?.id,
      there?.name.text,
      there && days(there.when),
      here?.incident?.id,
      here?.name.text,
      here && days(here.when),
      match?.weight,
      told("en"),
      told("ar"),
    ]);
  };
  yield csvRow(CSV_COLUMNS);
  for (const match of found.both)
    yield line("both", match.there, match.here, match);
  for (const match of found.possible)
    yield line("possible", match.there, match.here, match);
  for (const there of found.onlyThere) yield line("only_there", there, null);
  for (const here of found.onlyHere) yield line("only_here", null, here);
}

const PAIRS: readonly Column[] = [
  { title: "السطر", align: "end" },
  { title: "الاسم في القائمة", maxWidth: 28 },
  { title: "الاسم في السجل", maxWidth: 28 },
  { title: "التاريخ في القائمة" },
  { title: "في السجل" },
  { title: "الحادثة", maxWidth: 13 },
  { title: "بت", align: "end" },
];
const PEOPLE: readonly Column[] = [
  { title: "السطر أو الحادثة" },
  { title: "الاسم", maxWidth: 32 },
  { title: "التاريخ" },
  { title: "المكان", maxWidth: 24 },
];

const pairCells = ({ here, there, weight }: PersonMatch): readonly Cell[] => [
  there.row?.line,
  there.name.text,
  here.name.text,
  days(there.when),
  days(here.when),
  here.incident?.id.slice(0, 12),
  weight.toFixed(1),
];

const personCells = (record: PersonRecord): readonly Cell[] => [
  record.row?.line ?? record.incident?.id.slice(0, 12),
  record.name.text,
  days(record.when),
  record.where.name ?? record.where.admin1,
];

/** People for reading: counts, pairs with their reasons, and who is alone. */
export function personText(
  found: PersonsCompared,
  list: string,
  stream: OutputStream,
): string {
  const isTerminal = stream.isTTY === true;
  const layout = { isTerminal, width: stream.columns };
  const sentence = (text: string) => (isTerminal ? isolatedCell(text) : text);
  const { both, possible, onlyThere, onlyHere } = found;
  const asked = new Set(possible.map(({ there }) => there)).size;
  const counts = [
    `${PLACEMENT_WORDS.both.ar}: ${both.length}`,
    `${PLACEMENT_WORDS.possible.ar}: ${asked}`,
    `${PLACEMENT_WORDS.only_there.ar}: ${onlyThere.length}`,
    `${PLACEMENT_WORDS.only_here.ar}: ${onlyHere.length}`,
  ];
  const blocks = [
    sentence(`${list} · ${UNREVIEWED.ar}`),
    counts.map(sentence).join("\n"),
  ];
  const put = (
    title: string,
    columns: readonly Column[],
    rows: readonly (readonly Cell[])[],
  ) => {
    if (rows.length > 0)
      blocks.push(`${sentence(title)}\n${formatTable(columns, rows, layout)}`);
  };
  const pairs = (title: string, matches: readonly PersonMatch[]) => {
    put(title, PAIRS, matches.map(pairCells));
    const why = matches.map(({ there, prior, fields }) => {
      const told = fields.map(
        ({ words, bits }) => `${words.ar} ${bits > 0 ? "+" : ""}${bits}`,
      );
      const line = there.row?.line ?? "";
      return sentence(`السطر ${line}: الأساس ${prior}؛ ${told.join("؛ ")}`);
    });
    if (why.length > 0)
      blocks.push([sentence(`${title}، التعليل بالبت`), ...why].join("\n"));
  };
  pairs(PLACEMENT_WORDS.both.ar, both);
  pairs(PLACEMENT_WORDS.possible.ar, possible);
  put(PLACEMENT_WORDS.only_there.ar, PEOPLE, onlyThere.map(personCells));
  put(PLACEMENT_WORDS.only_here.ar, PEOPLE, onlyHere.map(personCells));
  return blocks.join("\n\n");
}
