import type { OutputStream } from "./command.js";
import type { MemberSources } from "../operations/member-sources.js";
import { formatTable, type Column } from "./table.js";

type Path = MemberSources["paths"][number];

const COLUMNS: readonly Column[] = [
  { title: "اليوم" },
  { title: "المادة", maxWidth: 24 },
  { title: "كيف وصلت", maxWidth: 100 },
  { title: "أثرها", maxWidth: 28 },
];

/** First and last letters of a passage that are shown. */
const SHOWN = 45;

const ROLES: Readonly<Record<Path["role"], string>> = {
  source: "مصدر أصلي",
  copy: "نص منقول، لا تضيف",
  retelling: "رواية لاحقة، لا تضيف",
};

function excerpt(text: string): string {
  const line = text.replace(/\s+/gu, " ");
  return line.length <= 2 * SHOWN
    ? line
    : `${line.slice(0, SHOWN)} … ${line.slice(-SHOWN)}`;
}

function rowsOf(path: Path): readonly (readonly (string | null)[])[] {
  const { published, report, words, role, copy } = path;
  const passages = (copy?.passages ?? []).map(({ text }) => [
    "",
    "",
    `«${excerpt(text)}»`,
    "",
  ]);
  return [[published, report, words.ar, ROLES[role]], ...passages];
}

/** Counts, in both languages. */
function heading({ summary, corroborated }: MemberSources): string {
  const { reports, named, unnamed } = summary;
  return [
    `مواد: ${reports} · مصادر أصلية معروفة: ${named} · غير مسمّاة: ${unnamed} · منها ما لا يظهر أن بعضه عن بعض: ${corroborated.named} معروفة، ${corroborated.unnamed} غير مسمّاة`,
    `reports: ${reports} · known original sources: ${named} · unnamed: ${unnamed} · of these not shown to depend on each other: ${corroborated.named} known, ${corroborated.unnamed} unnamed`,
  ].join("\n");
}

/** How an incident came down, one line a path. */
export function sourceTable(told: MemberSources, stream: OutputStream): string {
  const isTerminal = stream.isTTY === true;
  const width = isTerminal ? stream.columns : undefined;
  const rows = told.paths.flatMap(rowsOf);
  const table = formatTable(COLUMNS, rows, { isTerminal, width });
  return `${heading(told)}\n\n${table}`;
}
