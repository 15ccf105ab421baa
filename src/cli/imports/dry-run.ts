import type {
  Attachment,
  Imported,
  Notice,
  Position,
} from "../../importers/importer.js";
import { identify, type ArrivalCapture } from "../../register/arrival.js";
import type { Register } from "../../register/open-register.js";
import type { Acknowledged } from "../../register/store-reports.js";
import type { CommandIo } from "../command.js";
import { sizeOf } from "../../operations/importing/import-batch.js";
import { lineWriter, type LineWriter } from "../line-writer.js";
import type { Progress } from "../progress.js";
import { refusedOutcomes } from "../../operations/importing/refused-outcomes.js";
import type { RejectList } from "../reject-list.js";
import type { BatchReader } from "../../operations/coding/report-reader.js";
import { untilAborted } from "../../operations/until-aborted.js";
import { foreseer, type Coming, type Foresee } from "./foreseen.js";

/** What would come in, and who is told of it. */
export interface DryRun {
  /** @param onNotice - takes remarks that are on no report */
  readonly items: (
    onNotice: (notice: Notice) => void,
  ) => AsyncIterable<Imported>;
  readonly namespace: string;
  readonly reader: BatchReader;
  readonly list: RejectList;
  readonly progress: Progress;
  readonly captureOf: (position: Position) => Promise<ArrivalCapture>;
}

/** Reports that are looked up together, by number and by bytes. */
const MOST = { reports: 100, bytes: 16 * 1024 * 1024 };

type Counts = Record<Acknowledged, number> & { held: number };

/** One that cannot be read would come in without its bytes: that is said. */
async function unreadable(
  attachments: readonly Attachment[],
  position: Position,
): Promise<readonly Notice[]> {
  const code = "IMP-ATTACHMENT-UNREADABLE";
  const notices: Notice[] = [];
  for (const { name, open } of attachments) {
    const seen = [...name].slice(0, 60).join("");
    const told = (field: string) => ({
      ...position,
      code: code as Notice["code"],
      seen,
      context: { field },
    });
    try {
      let length = 0;
      for await (const piece of open()) length += piece.length;
      if (length === 0) notices.push(told("0 B"));
    } catch (error) {
      const said = error instanceof Error ? error.message : String(error);
      notices.push(told(said.slice(0, 60)));
    }
  }
  return notices;
}

function placeOf({ file, line, member }: Position) {
  return { file, ...(member !== undefined && { member }), line };
}

/** Puts one batch on the list, and a line for each on standard output. */
async function tellBatch(
  coming: readonly Coming[],
  { foresee, register, run, writer, counts }: Telling,
): Promise<void> {
  const foreseen = await foresee(coming);
  const arrivals = coming.map(({ item, of, capture }) => ({
    reportKey: of.reportKey,
    report: item.report,
    capture,
  }));
  const stored = foreseen.map(({ what }) => what);
  const refused = register
    ? await refusedOutcomes(register, arrivals, stored)
    : new Map();
  for (const [at, { item }] of coming.entries()) {
    const { what = "unchanged", isHeld = false } = foreseen[at] ?? {};
    const { report, position, notices } = item;
    const fault = refused.get(at);
    counts[what] += 1;
    if (isHeld) counts.held += 1;
    if (fault !== undefined)
      run.list.add({ kind: "fault", fault, id: report.id, position });
    else run.list.add({ kind: "line", line: "", notices });
    const held = isHeld ? { held: true } : {};
    const line = { what, id: report.id, ...held, ...placeOf(position) };
    await writer.write(JSON.stringify(line));
    for (const notice of notices) await tellNotice(notice, writer);
  }
}

interface Telling {
  readonly foresee: Foresee;
  readonly register: Register | null;
  readonly run: DryRun;
  readonly writer: LineWriter;
  readonly counts: Counts;
}

async function tellNotice(notice: Notice, writer: LineWriter): Promise<void> {
  const { code } = notice;
  const line = { what: "notice", code, ...placeOf(notice) };
  await writer.write(JSON.stringify(line));
}

/** The end of it, two lines in both languages. */
function summary(counts: Counts, rejected: number): readonly string[] {
  const held = counts.held;
  return [
    `isnad: dry run: would come in: new reports ${counts["new-report"]}, new versions ${counts["new-version"]}, read again ${counts["read-again"]}, unchanged ${counts.unchanged}, rejected ${rejected}${held === 0 ? "" : `, on hold ${held}`}; nothing was written`,
    `isnad: تجربة: ما كان سيدخل: مواد جديدة ${counts["new-report"]}، نسخ جديدة ${counts["new-version"]}، تُقرأ ثانية ${counts["read-again"]}، دون تغيير ${counts.unchanged}، مرفوضة ${rejected}${held === 0 ? "" : `، موقوفة ${held}`}؛ لم يُكتب شيء`,
  ];
}

/**
 * Reads and parses all that would be imported and says what would come of it:
 * a JSON line for each report, reject and remark on standard output, in input
 * order, and the counts on standard error. Nothing is coded or written.
 *
 * @param register - null where there is none yet
 * @returns how many records were rejected
 */
export async function dryRun(
  register: Register | null,
  run: DryRun,
  io: CommandIo,
): Promise<number> {
  const writer = lineWriter(io.stdout);
  const counts: Counts = {
    "new-report": 0,
    "new-version": 0,
    "read-again": 0,
    unchanged: 0,
    withdrawn: 0,
    held: 0,
  };
  const foresee = foreseer(register, run.reader);
  const telling = { foresee, register, run, writer, counts };
  let coming: Coming[] = [];
  let remarks: Notice[] = [];
  let bytes = 0;
  const flush = async () => {
    const [batch, said] = [coming, remarks];
    coming = [];
    remarks = [];
    bytes = 0;
    if (batch.length > 0) await tellBatch(batch, telling);
    for (const notice of said) await tellNotice(notice, writer);
  };
  const items = run.items((notice) => {
    run.list.remark(notice);
    remarks.push(notice);
  });
  for await (const item of untilAborted(items, io.signal)) {
    run.progress.addRecord();
    if (!item.ok) {
      await flush();
      run.list.add(item);
      const { reject } = item;
      const line = { what: "reject", code: reject.code, ...placeOf(reject) };
      await writer.write(JSON.stringify(line));
      continue;
    }
    const { position, record, attachments = [] } = item;
    const unread = await unreadable(attachments, position);
    coming.push({
      item: { ...item, notices: [...item.notices, ...unread] },
      of: identify(item.report, run.namespace),
      capture: { ...(await run.captureOf(position)), record },
    });
    bytes += sizeOf(item);
    if (coming.length >= MOST.reports || bytes >= MOST.bytes) await flush();
  }
  await flush();
  await writer.end();
  run.progress.end();
  for (const line of run.list.lines()) io.stderr.write(`${line}\n`);
  for (const line of summary(counts, run.list.rejected))
    io.stderr.write(`${line}\n`);
  return run.list.rejected;
}
