import { importReports } from "../import-run.js";
import { linkRegister } from "../../register/link-register.js";
import { logImport } from "../../register/log/import-entry.js";
import type { Register } from "../../register/open-register.js";
import { refutedAgain } from "../../register/refuted-incidents.js";
import { registerSize } from "../../register/register-size.js";
import type { CommandIo } from "../command.js";
import { refutedLines } from "../deciding/refuted-lines.js";
import { programLinker } from "../linker.js";
import { rejectList } from "../reject-list.js";
import type { ReportReader } from "../report-reader.js";
import { runSummary } from "../run-summary.js";
import { untilAborted } from "../until-aborted.js";
import type { FetchedReports } from "./fetched-reports.js";

/** Reports committed together: few, since each took seconds to fetch. */
const BATCH = 10;

/** How fetched pages come into a register. */
export interface FetchImport {
  readonly reports: FetchedReports;
  readonly reader: ReportReader;
  readonly namespace: string;
}

/**
 * Imports pages as they are fetched, and links what they tell.
 *
 * @returns how many records were rejected
 */
export async function importFetched(
  register: Register,
  { reports, reader, namespace }: FetchImport,
  io: CommandIo,
): Promise<number> {
  const start = performance.now();
  const list = rejectList();
  const now = new Date().toISOString();
  const items = untilAborted(reports.items, io.signal);
  const tally = await importReports(items, register, {
    reader,
    namespace,
    batch: BATCH,
    captureOf: async ({ file }) =>
      Promise.resolve({
        capturedAt: reports.retrievedAt(file) ?? now,
        container: null,
      }),
    onOutcome: (outcome) => list.add(outcome),
  }).finally(() => {
    for (const line of list.lines()) io.stderr.write(`${line}\n`);
  });
  await logImport(register, { ...tally, namespace });
  if (io.signal?.aborted === true) return list.rejected;
  await linkRegister(register, programLinker());
  const refuted = await refutedAgain(register.store, tally.fresh);
  for (const line of refutedLines(refuted)) io.stderr.write(`${line}\n`);
  const size = await registerSize(register);
  const seconds = (performance.now() - start) / 1000;
  const { rejected } = list;
  for (const line of runSummary({ tally, rejected, size, seconds }))
    io.stderr.write(`${line}\n`);
  return rejected;
}
