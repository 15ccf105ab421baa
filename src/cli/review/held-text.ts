import { describeImport } from "../../importers/messages.js";
import type { NoticeCode } from "../../importers/importer.js";
import type { HeldReport } from "../../register/held-reports.js";
import type { OutputStream } from "../command.js";
import { formatTable, type Column } from "../table.js";
import { isolatedCell } from "../../operations/terminal-text.js";

/** What a hold's code means, as the importer's notices say it. */
function whyHeld(
  { code, seen, file, line }: HeldReport,
  language: "ar" | "en",
): string {
  try {
    const at = { file: file ?? "-", line: line ?? 1 };
    const place = { ...at, code: code as NoticeCode, seen };
    return describeImport(place, language).saw;
  } catch {
    // Of a newer program.
    return code;
  }
}

/** One line of JSON of a held report. */
export const heldLine = (held: HeldReport): string =>
  JSON.stringify({
    ...held,
    words: { ar: whyHeld(held, "ar"), en: whyHeld(held, "en") },
  });

const COLUMNS: readonly Column[] = [
  { title: "المعرّف" },
  { title: "المصدر", maxWidth: 20 },
  { title: "التاريخ" },
  { title: "العنوان", maxWidth: 36 },
  { title: "لماذا", maxWidth: 60 },
];

/** Held reports for reading, and how they are released. */
export function heldText(
  held: readonly HeldReport[],
  limit: number,
  stream: OutputStream,
): string {
  const isTerminal = stream.isTTY === true;
  const sentence = (text: string) => (isTerminal ? isolatedCell(text) : text);
  const rows = held
    .slice(0, limit)
    .map((one) => [
      one.id,
      one.outlet,
      one.published,
      one.title,
      whyHeld(one, "ar"),
    ]);
  const head = [
    `مواد موقوفة لا تُرمَّز قبل أن يقرأها أحد: ${held.length} (لإجازتها: isnad decide admit المعرّف)`,
    `reports on hold, not coded before somebody has read them: ${held.length} (to release one: isnad decide admit ID)`,
  ];
  const table = formatTable(COLUMNS, rows, {
    isTerminal,
    width: stream.columns,
  });
  return [
    head.map(sentence).join("\n"),
    ...(rows.length > 0 ? [table] : []),
  ].join("\n\n");
}
