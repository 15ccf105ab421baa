import { EVENT_TYPES } from "../../codebook/registry.generated.js";
import { UNREVIEWED } from "../../release/index.js";
import {
  PLACEMENT_WORDS,
  SEVERAL_WORDS,
  type ListMatch,
  type ListRow,
} from "../../linkage/lists/index.js";
import type { RegisterIncident } from "../../model/register-incident.js";
import type { OutputStream } from "../command.js";
import { formatTable, type Cell, type Column } from "../table.js";
import { isolatedCell } from "../../operations/terminal-text.js";
import type { ListResult } from "./list-lines.js";

const SHOWN_ID = 12;

const LINE: Column = { title: "السطر", align: "end" };
const MATCHES: readonly Column[] = [
  LINE,
  { title: "رقمه في القائمة", maxWidth: 14 },
  { title: "التاريخ" },
  { title: "مكانه في القائمة", maxWidth: 18 },
  { title: "مكانه في السجل", maxWidth: 18 },
  { title: "الحادثة", maxWidth: 14 },
  { title: "بت", align: "end" },
  { title: "التضارب: السجل ≠ القائمة", maxWidth: 44 },
];
const ROWS: readonly Column[] = [
  LINE,
  { title: "رقمه في القائمة", maxWidth: 14 },
  { title: "التاريخ" },
  { title: "المكان", maxWidth: 24 },
  { title: "النوع", maxWidth: 28 },
  { title: "قتلى", align: "end" },
];
const INCIDENTS: readonly Column[] = [
  { title: "الحادثة" },
  { title: "التاريخ" },
  { title: "المكان", maxWidth: 28 },
  { title: "النوع", maxWidth: 24 },
  { title: "مواد", align: "end" },
];

/** Arabic names of the fields that are put side by side. */
const FIELDS: Readonly<Record<string, string>> = {
  type: "النوع",
  date: "التاريخ",
  place: "المكان",
  killed: "القتلى",
  wounded: "الجرحى",
  arrested: "المعتقلون",
  abducted: "المخطوفون",
  victims: "الضحايا",
};

function days({ start, end }: { start: string | null; end: string | null }) {
  return start === end ? start : `${start ?? ".."}/${end ?? ".."}`;
}

const signed = (bits: number) => (bits > 0 ? `+${bits}` : String(bits));

function conflicts({ sideBySide }: ListMatch): string {
  return sideBySide
    .filter(({ standing }) => standing === "conflict")
    .map(({ field, here, there, toldHere }) => {
      const told = toldHere ? " (ترويه مادة)" : "";
      return `${FIELDS[field] ?? field}: ${here ?? "–"} ≠ ${there ?? "–"}${told}`;
    })
    .join("؛ ");
}

/** `السطر 12: المكان: المكان نفسه +3؛ …`, from the prior on. */
function reasons(match: ListMatch): string {
  const lines = match.rows.map(({ line }) => line).join("، ");
  const fields = match.fields.map(
    ({ words, bits }) => `${words.ar} ${signed(bits)}`,
  );
  const barrier = match.barrier === null ? [] : [`مانع: ${match.barrier.ar}`];
  const several =
    match.several === null ? [] : [SEVERAL_WORDS[match.several].ar];
  const start = `الأساس ${signed(match.prior)}`;
  const why = [...barrier, ...several, start, ...fields].join("؛ ");
  return `السطر ${lines}: ${why}`;
}

function matchRows(match: ListMatch): readonly (readonly Cell[])[] {
  const { incident } = match;
  return match.rows.map((row, at) => [
    row.line,
    row.id,
    days(row.when),
    row.cells.place?.text ?? row.where.admin1,
    at === 0 ? (incident.where.name ?? incident.where.admin1) : "〃",
    incident.id.slice(0, SHOWN_ID),
    at === 0 ? match.weight.toFixed(1) : "",
    at === 0 ? conflicts(match) : "",
  ]);
}

const rowCells = (row: ListRow): readonly Cell[] => [
  row.line,
  row.id,
  days(row.when),
  row.cells.place?.text ?? row.where.admin1,
  row.cells.type?.text,
  row.cells.killed?.text,
];

const incidentCells = (incident: RegisterIncident): readonly Cell[] => [
  incident.id.slice(0, SHOWN_ID),
  days(incident.when),
  incident.where.name ?? incident.where.admin1,
  EVENT_TYPES[incident.type].label.ar,
  incident.members.length,
];

/** Rows of a list that are in matches, each once. */
function rowsIn(matches: readonly ListMatch[]): number {
  return new Set(matches.flatMap(({ rows }) => rows)).size;
}

/**
 * The comparison for reading: the counts, then what both have, what a person
 * must decide, and what only one of them has.
 */
export function listText(
  result: ListResult,
  list: string,
  stream: OutputStream,
): string {
  const isTerminal = stream.isTTY === true;
  const layout = { isTerminal, width: stream.columns };
  const sentence = (text: string) => (isTerminal ? isolatedCell(text) : text);
  const counts = [
    `${PLACEMENT_WORDS.both.ar}: ${rowsIn(result.both)}`,
    `${PLACEMENT_WORDS.possible.ar}: ${rowsIn(result.possible)}`,
    `${PLACEMENT_WORDS.only_there.ar}: ${result.onlyThere.length}`,
    `${PLACEMENT_WORDS.only_here.ar}: ${result.onlyHere.length}`,
    `${PLACEMENT_WORDS.outside.ar}: ${result.outside.length}`,
    `خارج المدة أو المكان: ${result.filtered.length}`,
    `صفوف لم تُقرأ: ${result.rejected.length}`,
  ];
  const blocks = [
    sentence(`${list} · ${UNREVIEWED.ar}`),
    counts.map(sentence).join("\n"),
  ];
  const table = (
    title: string,
    columns: readonly Column[],
    rows: readonly (readonly Cell[])[],
  ) => {
    if (rows.length === 0) return;
    blocks.push(`${sentence(title)}\n${formatTable(columns, rows, layout)}`);
  };
  const matched = (title: string, matches: readonly ListMatch[]) => {
    if (matches.length === 0) return;
    table(title, MATCHES, matches.flatMap(matchRows));
    const why = matches.map((match) => sentence(reasons(match)));
    blocks.push([sentence(`${title}، التعليل بالبت`), ...why].join("\n"));
  };
  const { both, possible, onlyThere, onlyHere } = result;
  matched(PLACEMENT_WORDS.both.ar, both);
  matched(PLACEMENT_WORDS.possible.ar, possible);
  table(PLACEMENT_WORDS.only_there.ar, ROWS, onlyThere.map(rowCells));
  // What has no date can be anywhere in time: of it only the number is told.
  const dated = onlyHere.filter(({ when }) => when.start ?? when.end);
  const undated = onlyHere.length - dated.length;
  table(PLACEMENT_WORDS.only_here.ar, INCIDENTS, dated.map(incidentCells));
  if (undated > 0) blocks.push(sentence(`في السجل بلا تاريخ: ${undated}`));
  return blocks.join("\n\n");
}
