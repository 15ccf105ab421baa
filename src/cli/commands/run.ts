import { availableParallelism } from "node:os";
import type { NumberCodes } from "../../importers/chats/codes.js";
import { readReports } from "../../importers/read-reports.js";
import type { ImportInput } from "../../importers/input.js";
import { reportKey } from "../../model/identity.js";
import type { Register } from "../../register/open-register.js";
import { commandParser, parseCount, type CommandHelp } from "../arguments.js";
import { captureTeller } from "../captures.js";
import { readClaimFiles } from "../claims-file.js";
import { COLUMNS_OPTION, readColumns } from "../columns-file.js";
import { EXIT, type CommandIo, type RunCommand } from "../command.js";
import { ENCODING_OPTION, readEncoding } from "../encoding-option.js";
import { importIntoRegister } from "../import-into-register.js";
import { startProgress } from "../progress.js";
import { REGISTER_OPTION, runOnRegister } from "../register-command.js";
import { rejectList } from "../reject-list.js";
import {
  coderReader,
  inTurn,
  poolReader,
  type BatchReader,
} from "../report-reader.js";
import { formatOf, inputsOf } from "../report-run.js";
import {
  hasWorkers,
  workerPool,
  type WorkerPool,
} from "../work/worker-pool.js";
import { parseAhead } from "../work/parse-ahead.js";

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
      en: "a chat; its phone numbers become codes, which the vault keeps",
      ar: "محادثة؛ تصير أرقام هواتفها رموزاً تحفظها الخزنة",
      line: "isnad run result.json --vault --register daraa",
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
  readonly columns?: string;
  readonly encoding?: string;
  readonly claims?: readonly string[];
  readonly packs?: string;
  readonly batch: string;
  readonly namespace: string;
  readonly strict: boolean;
  readonly threads?: string;
  readonly vault: boolean;
  readonly vaultFile?: string;
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
  /** How the columns of tables are read; guessed without. */
  readonly columns: unknown;
  /** Of all inputs; detected without. */
  readonly encoding: string | undefined;
  readonly reader: BatchReader;
  /** Null where there are no worker threads: all in turn then. */
  readonly pool: WorkerPool | null;
  readonly options: Options;
}

/** Reads with a vault that keeps phone numbers, if one was asked for. */
async function withCodes<T>(
  { path }: Register,
  { vault, vaultFile: file }: Options,
  io: CommandIo,
  work: (codes: NumberCodes | undefined) => Promise<T>,
): Promise<T> {
  if (!vault && file === undefined) return work(undefined);
  const { vaultCodes } = await import("../vault/number-codes.js");
  const codes = await vaultCodes({ register: path, file }, io);
  try {
    return await work(codes);
  } finally {
    await codes.close();
  }
}

async function runPlan(
  register: Register,
  { inputs, from, columns, encoding, reader, pool, options }: RunPlan,
  io: CommandIo,
  codes: NumberCodes | undefined,
): Promise<number> {
  const { namespace, batch, strict } = options;
  const list = rejectList();
  const progress = progressOf(inputs, io);
  const onBytes = (count: number) => progress.addBytes(count);
  const rejected = await importIntoRegister(
    register,
    {
      items: readReports(
        inputs,
        {
          from,
          columns,
          encoding,
          codes,
          onBytes,
          onNotice: list.remark,
        },
        pool === null ? undefined : (records) => parseAhead(records, pool),
      ),
      list,
      progress,
      reader,
      namespace,
      batch: parseCount("--batch", batch),
      captureOf: captureTeller(new Date().toISOString()),
    },
    io,
  );
  if (io.signal?.aborted === true) return EXIT.interrupted;
  return strict && rejected > 0 ? EXIT.rejects : EXIT.ok;
}

/** Makes `isnad run`. */
export function runCommand(): RunCommand {
  return (args, io) => {
    const parser = commandParser("run", HELP)
      .argument("[FILE...]", "JSONL or text files, folders; - is stdin")
      .requiredOption(...REGISTER_OPTION)
      .option("--from <FORMAT>", "jsonl, csv, text …; else known by content")
      .option(...COLUMNS_OPTION)
      .option(...ENCODING_OPTION)
      .option("--claims <FILE>", "coded claims of these reports", collect)
      .option("--packs <DIR>", "add packs of your own")
      .option("--batch <N>", "reports committed together, 1 to 999", "100")
      .option("--namespace <NAME>", "who gave the reports their ids", "local")
      .option("--threads <N>", "worker threads; all cores when left out")
      .option("--vault", "keep phone numbers of chats in the vault", false)
      .option("--vault-file <FILE>", "in this one, wherever it lies")
      .option("--strict", "exit 3 if a record was rejected", false);
    return runOnRegister({ parser, args, io, create: true }, async () => {
      const options: Options = parser.opts();
      const from = formatOf(options.from);
      const columns =
        options.columns === undefined
          ? undefined
          : readColumns(options.columns);
      const encoding = readEncoding(options.encoding);
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
      const pool = hasWorkers()
        ? workerPool(threads, given === null ? task : null)
        : null;
      const ownReader = async () =>
        pool === null
          ? inTurn(await coderReader({ userPacks }))
          : poolReader(pool);
      return async (register) => {
        try {
          const reader = given === null ? await ownReader() : inTurn(given);
          const plan = {
            inputs,
            from,
            columns,
            encoding,
            reader,
            pool,
            options,
          };
          return await withCodes(register, options, io, (codes) =>
            runPlan(register, plan, io, codes),
          );
        } finally {
          await pool?.close();
        }
      };
    });
  };
}
