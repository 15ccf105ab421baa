import type { Imported } from "../importers/importer.js";
import { linkRegister } from "../register/link-register.js";
import { logImport } from "../register/log/import-entry.js";
import type { Register } from "../register/open-register.js";
import { refutedAgain } from "../register/refuted-incidents.js";
import { countedSize } from "../register/register-size.js";
import { codeAdmitted } from "../operations/coding/code-admitted.js";
import type { CommandIo } from "./command.js";
import { refutedLines } from "./deciding/refuted-lines.js";
import {
  importReports,
  type ImportRun,
} from "../operations/importing/import-run.js";
import { programLinker } from "../operations/linker.js";
import type { Progress } from "./progress.js";
import type { RejectList } from "./reject-list.js";
import { inTurn } from "../operations/coding/report-reader.js";
import { runSummary } from "./run-summary.js";
import { untilAborted } from "../operations/until-aborted.js";

/** What comes into a register, and who is told of it. */
export interface RegisterImport extends Omit<ImportRun, "onOutcome"> {
  readonly items: AsyncIterable<Imported>;
  /** Takes rejects and remarks; written when all is stored. */
  readonly list: RejectList;
  readonly progress?: Progress;
  readonly onOutcome?: ImportRun["onOutcome"];
}

/**
 * Imports, reads, logs and links reports, and says on standard error what was
 * rejected and what the register holds then. After an interruption what is
 * stored stays, and whoever reads the register next links it first.
 *
 * @returns how many records were rejected
 */
export async function importIntoRegister(
  register: Register,
  { items, list, progress, onOutcome, ...run }: RegisterImport,
  io: CommandIo,
): Promise<number> {
  const start = performance.now();
  const tally = await importReports(untilAborted(items, io.signal), register, {
    ...run,
    onOutcome(outcome) {
      list.add(outcome);
      progress?.addRecord();
      onOutcome?.(outcome);
    },
  }).finally(() => {
    progress?.end();
    for (const line of list.lines()) io.stderr.write(`${line}\n`);
  });
  const { rejected } = list;
  const { namespace } = run;
  await logImport(register, { ...tally, namespace, rejected });
  if (io.signal?.aborted !== true) {
    // What people admitted since is read too.
    const { reader } = run;
    await codeAdmitted(register, () =>
      Promise.resolve("readAll" in reader ? reader : inTurn(reader)),
    );
    await linkRegister(register, programLinker());
    const refuted = await refutedAgain(register.store, tally.fresh);
    for (const line of refutedLines(refuted)) io.stderr.write(`${line}\n`);
  }
  const size = await countedSize(register);
  const seconds = (performance.now() - start) / 1000;
  for (const line of runSummary({ tally, rejected, size, seconds })) {
    io.stderr.write(`${line}\n`);
  }
  return rejected;
}
