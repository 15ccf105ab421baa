import { availableParallelism } from "node:os";
import { reportKey } from "../../model/identity.js";
import { commandParser, parseCount, type CommandHelp } from "../arguments.js";
import { readClaimFiles } from "../claims-file.js";
import { COLUMNS_OPTION, readColumns } from "../columns-file.js";
import { type RunCommand } from "../command.js";
import { ENCODING_OPTION, readEncoding } from "../encoding-option.js";
import {
  runPlan,
  tryPlan,
  type RunOptions,
  type RunPlan,
} from "../imports/run-plan.js";
import { FROM_OPTION, INPUT_ARGUMENT } from "../input-argument.js";
import {
  lookAtRegister,
  REGISTER_OPTION,
  runOnRegister,
} from "../register-command.js";
import {
  coderReader,
  inTurn,
  poolReader,
} from "../../operations/coding/report-reader.js";
import { formatOf, inputsOf } from "../report-run.js";
import { hasWorkers, workerPool } from "../../operations/coding/worker-pool.js";

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
      en: "what would come in, before anything is written",
      ar: "ما كان سيدخل، قبل كتابة أي شيء",
      line: "isnad run folder --dry-run --register daraa",
    },
    {
      en: "code elsewhere, register here",
      ar: "الترميز في مكان والتسجيل في آخر",
      line: "isnad code reports.jsonl > claims.jsonl && isnad run reports.jsonl --claims claims.jsonl --register daraa",
    },
  ],
};

const collect = (value: string, earlier: readonly string[] = []) => [
  ...earlier,
  value,
];

/** Makes `isnad run`. */
export function runCommand(): RunCommand {
  return (args, io) => {
    const parser = commandParser("run", HELP)
      .argument(...INPUT_ARGUMENT)
      .requiredOption(...REGISTER_OPTION)
      .option(...FROM_OPTION)
      .option(...COLUMNS_OPTION)
      .option(...ENCODING_OPTION)
      .option("--claims <FILE>", "coded claims of these reports", collect)
      .option("--packs <DIR>", "add packs of your own")
      .option("--batch <N>", "reports committed together, 1 to 999", "100")
      .option("--namespace <NAME>", "who gave the reports their ids", "local")
      .option("--threads <N>", "worker threads; all cores when left out")
      .option("--vault", "keep phone numbers of chats in the vault", false)
      .option("--vault-file <FILE>", "in this one, wherever it lies")
      .option("--dry-run", "say what would come in and write nothing", false)
      .option("--strict", "exit 3 if a record was rejected", false);
    const prepare = async () => {
      const options: RunOptions = parser.opts();
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
      return async (work: (plan: RunPlan) => Promise<number>) => {
        try {
          const reader = given === null ? await ownReader() : inTurn(given);
          return await work({
            inputs,
            from,
            columns,
            encoding,
            reader,
            pool,
            options,
          });
        } finally {
          await pool?.close();
        }
      };
    };
    if (args.includes("--dry-run"))
      return lookAtRegister({ parser, args, io }, async () => {
        const planned = await prepare();
        return (register) => planned((plan) => tryPlan(register, plan, io));
      });
    return runOnRegister({ parser, args, io, create: true }, async () => {
      const planned = await prepare();
      return (register) => planned((plan) => runPlan(register, plan, io));
    });
  };
}
