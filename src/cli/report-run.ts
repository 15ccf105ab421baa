import { findInputs, type ImportInput } from "../importers/input.js";
import type { Imported, ImportFormat } from "../importers/importer.js";
import { readReports, type ParseRecords } from "../importers/read-reports.js";
import { IMPORT_FORMATS } from "../importers/registry.js";
import { IsnadError } from "../model/errors.js";
import { unreadable } from "../operations/coding/actor-table.js";
import { EXIT, type CommandIo } from "./command.js";
import { lineWriter } from "./line-writer.js";
import type { Outcome } from "../operations/outcome.js";
import { startProgress } from "./progress.js";
import { rejectList } from "./reject-list.js";
import { visibleText } from "../operations/terminal-text.js";
import { untilAborted } from "../operations/until-aborted.js";

/** Makes outcomes of records, in input order. */
export type ReadRecords = (
  items: AsyncIterable<Imported>,
) => AsyncIterable<Outcome>;

/** A run over reports: what is read, and what is made of each record. */
export interface ReportRun {
  readonly inputs: readonly ImportInput[];
  readonly from: ImportFormat | undefined;
  /** How the columns of tables are read; guessed without. */
  readonly columns?: unknown;
  /** Of all inputs; detected without. */
  readonly encoding?: string | undefined;
  /** Whether rejects change the exit code. */
  readonly isStrict: boolean;
  readonly readRecords: ReadRecords;
  /** Parses pages and documents; here and now when left out. */
  readonly parse?: ParseRecords;
}

/**
 * Finds the files, folders and standard input that a command was given.
 *
 * @throws IsnadError `IMP-FILE-MISSING`, `IMP-FILE-UNREADABLE`: nothing has
 *   been read or printed then.
 */
export async function inputsOf(
  names: readonly string[],
  io: CommandIo,
): Promise<readonly ImportInput[]> {
  const { inputs, unreadable: faults } = await findInputs(
    names,
    () => io.stdin,
  );
  const [fault] = faults;
  if (fault !== undefined) throw unreadable(fault.file, fault.reason);
  if (inputs.length === 0) {
    const folders = names.map(visibleText).join(" ");
    io.stderr.write(
      `isnad: no files in ${folders}\nisnad: لا ملفات في ${folders}\n`,
    );
  }
  if (inputs.some(({ file }) => file === "-") && io.stdin.isTTY === true) {
    io.stderr.write(
      "isnad: reading reports from the keyboard; end with Ctrl-D\n" +
        "isnad: القراءة من لوحة المفاتيح؛ أنهِ بـ Ctrl-D\n",
    );
  }
  return inputs;
}

/** @throws IsnadError `IMP-UNKNOWN-FORMAT` */
export function formatOf(value: string | undefined): ImportFormat | undefined {
  if (value === undefined) return undefined;
  const format = IMPORT_FORMATS.find((known) => known === value);
  if (format !== undefined) return format;
  const known = IMPORT_FORMATS.join(", ");
  throw new IsnadError("IMP-UNKNOWN-FORMAT", { seen: value, known });
}

function totalBytes(inputs: readonly ImportInput[]): number | null {
  let total = 0;
  for (const { size } of inputs) {
    if (size === null) return null;
    total += size;
  }
  return total;
}

/**
 * Reads reports, prints their lines on standard output at its reader's pace,
 * and lists rejects on standard error at the end.
 *
 * @returns Exit code: 0, or 3 with `isStrict` and rejects.
 */
export async function runReports(
  run: ReportRun,
  io: CommandIo,
): Promise<number> {
  const { inputs, from, columns, encoding, isStrict, readRecords, parse } = run;
  const writer = lineWriter(io.stdout);
  const list = rejectList();
  const progress = startProgress({
    stream: io.stderr,
    isShared: io.stdout.isTTY === true,
    totalBytes: totalBytes(inputs),
    now: () => performance.now(),
  });
  const onBytes = (count: number) => progress.addBytes(count);
  const onNotice = list.remark;
  const options = { from, columns, encoding, onBytes, onNotice };
  const items = readReports(inputs, options, parse);
  try {
    const outcomes = readRecords(untilAborted(items, io.signal));
    for await (const outcome of untilAborted(outcomes, io.signal)) {
      list.add(outcome);
      progress.addRecord();
      if ("kind" in outcome && outcome.kind === "line") {
        await writer.write(outcome.line);
      }
      if (writer.isClosed()) break;
    }
    await writer.end();
  } finally {
    progress.end();
    for (const line of list.lines()) io.stderr.write(`${line}\n`);
  }
  if (io.signal?.aborted === true) return EXIT.interrupted;
  return isStrict && list.rejected > 0 ? EXIT.rejects : EXIT.ok;
}
