import type { ListedImport } from "../../register/imports/list-imports.js";
import type { OutputStream } from "../command.js";
import { formatTable, type Column } from "../table.js";

/** First characters of an id: enough to name it on the command line. */
const SHOWN_ID = 12;

/** Files whose names stand in a row. */
const SHOWN_FILES = 3;

const COLUMNS: readonly Column[] = [
  { title: "المعرّف" },
  { title: "الوقت" },
  { title: "الملفات", maxWidth: 40 },
  { title: "الجهاز" },
  { title: "مواد جديدة", align: "end" },
  { title: "نسخ جديدة", align: "end" },
  { title: "معروفة", align: "end" },
  { title: "مرفوضة", align: "end" },
  { title: "الحال", maxWidth: 40 },
];

function filesOf({ files, fileCount }: ListedImport): string {
  const shown = files.slice(0, SHOWN_FILES).join(" ");
  const more = fileCount - Math.min(files.length, SHOWN_FILES);
  return more > 0 ? `${shown} +${more}` : shown;
}

/** Imports as a table, one line each, in UTC. */
export function importTable(
  imports: readonly ListedImport[],
  stream: OutputStream,
): string {
  const rows = imports.map((one) => [
    one.id.slice(0, SHOWN_ID),
    one.at.slice(0, 16),
    filesOf(one),
    one.device.slice(0, SHOWN_ID),
    one.newReports,
    one.newVersions,
    one.known,
    one.rejected,
    one.undone === null ? "" : `متراجَع عنه: ${one.undone.reason}`,
  ]);
  const isTerminal = stream.isTTY === true;
  const width = isTerminal ? stream.columns : undefined;
  return `${formatTable(COLUMNS, rows, { isTerminal, width })}\n`;
}
