import type { WrittenCode } from "../../codebook/crosswalks/index.js";
import { csvRow } from "../csv-cell.js";
import { CODEBOOK_ROWS, type CodebookRow } from "./codebook-rows.js";

const COLUMNS = [
  "list", "code", "under", "label_ar", "label_en", "definition_ar",
  "definition_en", "acled", "acled_why_none", "ged", "ged_why_none",
] as const; // prettier-ignore

const cells = ({
  list,
  code,
  under,
  label,
  definition,
  acled,
  ged,
}: CodebookRow) => [
  ...[list, code, under, label.ar, label.en],
  ...[definition?.ar, definition?.en],
  ...[acled?.code, acled?.why, ged?.code, ged?.why],
];

/** The codebook as a table: each code with labels, meaning and counterparts. */
export function codebookCsv(): string {
  const rows = CODEBOOK_ROWS.map((row) => csvRow(cells(row)));
  return `\ufeff${csvRow(COLUMNS)}${rows.join("")}`;
}

const plain = (text: string) => text.replaceAll("|", "\\|");

/** Where a code leads; the date precisions depend on the days themselves. */
const counterpart = (written: WrittenCode | null) =>
  written === null ? "" : (written.code ?? `none: ${written.why ?? ""}`);

const line = (parts: readonly string[]) =>
  `| ${parts.map(plain).join(" | ")} |`;

function section(list: string, rows: readonly CodebookRow[]): string {
  const told = rows.map((row) =>
    line([
      `\`${row.code}\``,
      row.under === "" ? "" : `\`${row.under}\``,
      ...[row.label.ar, row.label.en],
      ...[row.definition?.ar ?? "", row.definition?.en ?? ""],
      ...[counterpart(row.acled), counterpart(row.ged)],
    ]),
  );
  return [
    `## ${list}`,
    "",
    line([
      "code",
      "under",
      "بالعربية",
      "English",
      "التعريف",
      "definition",
      "ACLED",
      "UCDP GED",
    ]),
    line(Array.from({ length: 8 }, () => "---")),
    ...told,
    "",
  ].join("\n");
}

const HEAD = `# دليل الرموز · Codebook

<p dir="rtl" lang="ar">كل رمز قد يرد في جداول البرنامج، باسمه وتعريفه باللغتين، وما يقابله في ACLED وUCDP GED أو سبب خلوّهما مما يقابله.</p>

Every code that the tables of the program may hold. \`none\` is followed by the
reason: what has no counterpart is left out and listed, never guessed. Weapons,
targets and casualties may lead a type to another sub-event type of ACLED.
`;

/** The same as a page in both languages. */
export function codebookMarkdown(): string {
  const lists = [...new Set(CODEBOOK_ROWS.map(({ list }) => list))];
  const sections = lists.map((list) =>
    section(
      list,
      CODEBOOK_ROWS.filter((row) => row.list === list),
    ),
  );
  return [HEAD, ...sections].join("\n");
}
