import type {
  ListedVersion,
  ReportVersions,
} from "../../register/report-versions.js";
import type { OutputStream } from "../command.js";
import { formatTable, type Column } from "../table.js";

/** First digits of a version: enough to name it on the command line. */
const SHOWN_VERSION = 12;

const COLUMNS: readonly Column[] = [
  { title: "النسخة" },
  { title: "الالتقاط" },
  { title: "الملف", maxWidth: 36 },
  { title: "السطر", align: "end" },
  { title: "النشر" },
  { title: "العنوان", maxWidth: 36 },
  { title: "الأحرف", align: "end" },
  { title: "المرفقات", align: "end" },
  { title: "الحال" },
];

/** What stands for a version; the first that is so. */
function stateOf({
  isWithdrawn,
  isUndone,
  isHeld,
  isCurrent,
}: ListedVersion): string {
  if (isWithdrawn) return "مسحوبة";
  if (isUndone) return "متراجَع عنها";
  if (isHeld) return "موقوفة";
  return isCurrent ? "المعتمدة" : "سابقة";
}

/** Versions as a table, one line each, in UTC. */
export function versionTable(
  { versions }: ReportVersions,
  stream: OutputStream,
): string {
  const rows = versions.map((one) => [
    one.version.slice(0, SHOWN_VERSION),
    one.capturedAt.slice(0, 16),
    one.file,
    one.line,
    one.published,
    one.title,
    one.units,
    one.attachments,
    stateOf(one),
  ]);
  const isTerminal = stream.isTTY === true;
  const width = isTerminal ? stream.columns : undefined;
  return `${formatTable(COLUMNS, rows, { isTerminal, width })}\n`;
}
