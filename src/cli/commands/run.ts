import { availableParallelism } from "node:os";
import { readReports } from "../../importers/read-reports.js";
import type { ImportInput } from "../../importers/input.js";
import { reportKey } from "../../model/identity.js";
import { linkRegister } from "../../register/link-register.js";
import { logImport } from "../../register/log/import-entry.js";
import type { Register } from "../../register/open-register.js";
import { refutedAgain } from "../../register/refuted-incidents.js";
import { registerSize } from "../../register/register-size.js";
import { commandParser, parseCount, type CommandHelp } from "../arguments.js";
import { captureTeller } from "../captures.js";
import { readClaimFiles } from "../claims-file.js";
import { codeAdmitted } from "../code-admitted.js";
import { EXIT, type CommandIo, type RunCommand } from "../command.js";
import { refutedLines } from "../deciding/refuted-lines.js";
import { importReports, type ImportTally } from "../import-run.js";
import { programLinker } from "../linker.js";
import { startProgress } from "../progress.js";
import { REGISTER_OPTION, runOnRegister } from "../register-command.js";
import { rejectList } from "../reject-list.js";
import { inTurn, poolReader, type BatchReader } from "../report-reader.js";
import { formatOf, inputsOf } from "../report-run.js";
import { runSummary } from "../run-summary.js";
import { workerPool, type WorkerPool } from "../work/worker-pool.js";
import { parseAhead } from "../work/parse-ahead.js";
import { untilAborted } from "../until-aborted.js";

const HELP: CommandHelp = {
  usage: "run [FILE…|-]",
  en: "Imports reports, reads them and links what they tell into a register.",
  ar: "يستورد المواد ويقرؤها ويربط ما ترويه في سجل واحد.",
  examples: [
    {
      en: "build a register; running it again adds nothing",
      ar: "بناء سجل؛ وإعادة الأمر لا تضيف شيئاً",
      line: "isnad run reports.jsonl --register daraa",
    },
    {
      en: "use claims that were coded before, or by hand",
      ar: "استعمال روايات مرمّزة من قبل أو باليد",
      line: "isnad run reports.jsonl --claims claims.jsonl --register daraa",
    },
    {
      en: "code elsewhere, register here",
      ar: "الترميز في مكان والتسجيل في آخر",
      line: "isnad code reports.jsonl > claims.jsonl && isnad run reports.jsonl --claims claims.jsonl --register daraa",
    },
  ],
};

interface Options {
  readonly from?: string;
  readonly claims?: readonly string[];
  readonly packs?: string;
  readonly batch: string;
  readonly namespace: string;
  readonly strict: boolean;
  readonly threads?: string;
}

const collect = (value: string, earlier: readonly string[] = []) => [
  ...earlier,
  value,
];

function progressOf(inputs: readonly ImportInput[], io: CommandIo) {
  const sizes = inputs.map(({ size }) => size);
  const add = (sum: number | null, size: number | null) =>
    sum === null || size === null ? null : sum + size;
  return startProgress({
    stream: io.stderr,
    isShared: false,
    totalBytes: sizes.reduce(add, 0),
    now: () => performance.now(),
  });
}

interface RunPlan {
  readonly inputs: readonly ImportInput[];
  readonly from: ReturnType<typeof formatOf>;
  readonly reader: BatchReader;
  readonly pool: WorkerPool;
  readonly options: Options;
}

async function importAll(
  register: Register,
  plan: RunPlan,
  io: CommandIo,
): Promise<{ readonly tally: ImportTally; readonly rejected: number }> {
  const { inputs, from, reader, pool, options } = plan;
  const list = rejectList();
  const progress = progressOf(inputs, io);
  const onBytes = (count: number) => progress.addBytes(count);
  const onNotice = list.remark;
  const items = readReports(inputs, { from, onBytes, onNotice }, (records) =>
    parseAhead(records, pool),
  );
  try {
    const tally = await importReports(
      untilAborted(items, io.signal),
      register,
      {
        reader,
        namespace: options.namespace,
        batch: parseCount("--batch", options.batch),
        captureOf: captureTeller(new Date().toISOString()),
        onOutcome(outcome) {
          list.add(outcome);
          progress.addRecord();
        },
      },
    );
    return { tally, rejected: list.rejected };
  } finally {
    progress.end();
    for (const line of list.lines()) io.stderr.write(`${line}\n`);
  }
}

async function runPlan(
  register: Register,
  plan: RunPlan,
  io: CommandIo,
): Promise<number> {
  const start = performance.now();
  const { tally, rejected } = await importAll(register, plan, io);
  await logImport(register, { ...tally, namespace: plan.options.namespace });
  const isAborted = io.signal?.aborted === true;
  // What people admitted since is read too; a fault leaves it for the next run.
  if (!isAborted) await codeAdmitted(register, async () => plan.reader);
  // What is stored stays; whoever reads the register next links it first.
  if (!isAborted) await linkRegister(register, programLinker());
  const refuted = isAborted
    ? []
    : await refutedAgain(register.store, tally.fresh);
  for (const line of refutedLines(refuted)) io.stderr.write(`${line}\n`);
  const size = await registerSize(register);
  const seconds = (performance.now() - start) / 1000;
  for (const line of runSummary({ tally, rejected, size, seconds })) {
    io.stderr.write(`${line}\n`);
  }
  if (isAborted) return EXIT.interrupted;
  return plan.options.strict && rejected > 0 ? EXIT.rejects : EXIT.ok;
}

/** Makes `isnad run`. */
export function runCommand(): RunCommand {
  return (args, io) => {
    const parser = commandParser("run", HELP)
      .argument("[FILE...]", "JSONL or text files, folders; - is stdin")
      .requiredOption(...REGISTER_OPTION)
      .option("--from <FORMAT>", "jsonl or text; else known by content")
      .option("--claims <FILE>", "coded claims of these reports", collect)
      .option("--packs <DIR>", "add packs of your own")
      .option("--batch <N>", "reports committed together, 1 to 999", "100")
      .option("--namespace <NAME>", "who gave the reports their ids", "local")
      .option("--threads <N>", "worker threads; all cores when left out")
      .option("--strict", "exit 3 if a record was rejected", false);
    return runOnRegister({ parser, args, io, create: true }, async () => {
      const options: Options = parser.opts();
      const from = formatOf(options.from);
      const { namespace, claims, packs: userPacks, batch } = options;
      parseCount("--batch", batch);
      reportKey({ namespace, id: "0", text: "" });
      const inputs = await inputsOf(parser.args, io);
      const threads =
        options.threads === undefined
          ? availableParallelism()
          : parseCount("--threads", options.threads);
      const given = claims === undefined ? null : readClaimFiles(claims);
      const task = { userPacks, trace: false, actorIds: [] };
      const pool = workerPool(threads, given === null ? task : null);
      return async (register) => {
        try {
          const reader =
            given === null ? await poolReader(pool) : inTurn(given);
          const plan = { inputs, from, reader, pool, options };
          return await runPlan(register, plan, io);
        } finally {
          await pool.close();
        }
      };
    });
  };
}
