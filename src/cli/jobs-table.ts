import type { Job } from "../workers/index.js";
import type { OutputStream } from "./command.js";
import { formatTable, type Column } from "./table.js";

/** First digits of an id: twelve tell the millisecond, the others are random. */
const SHOWN_ID = 16;

const COLUMNS: readonly Column[] = [
  { title: "المعرّف" },
  { title: "النوع" },
  { title: "الحال" },
  { title: "صاحبه" },
  { title: "طُلب" },
  { title: "المحاولات", align: "end" },
  { title: "المواد", align: "end" },
  { title: "المرفوض", align: "end" },
  { title: "الخطأ", maxWidth: 30 },
];

const STATES: Readonly<Record<Job["state"], string>> = {
  queued: "ينتظر",
  running: "يجري",
  done: "تمّ",
  failed: "أخفق",
  cancelled: "أُوقف",
  dead: "متروك",
};

const numberIn = (told: Job["progress"], name: string) => {
  const value = told?.[name];
  return typeof value === "number" ? value : null;
};

/** Jobs as a table, one line each, in UTC. */
export function jobsTable(jobs: readonly Job[], stream: OutputStream): string {
  const rows = jobs.map((job) => [
    job.id.slice(0, SHOWN_ID),
    job.kind,
    `${STATES[job.state]} ${job.state}`,
    job.author,
    job.createdAt.slice(0, 16),
    job.attempts,
    numberIn(job.progress, "records"),
    numberIn(job.progress, "rejected"),
    job.error?.code,
  ]);
  const isTerminal = stream.isTTY === true;
  const width = isTerminal ? stream.columns : undefined;
  return `${formatTable(COLUMNS, rows, { isTerminal, width })}\n`;
}
