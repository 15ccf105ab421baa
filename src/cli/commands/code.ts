import type { ImportedReport } from "../../importers/importer.js";
import { readActorTable } from "../../operations/coding/actor-table.js";
import {
  commandParser,
  parseCount,
  runParsed,
  type CommandHelp,
} from "../arguments.js";
import {
  codeForTask,
  loadCoder,
  type CodingTask,
} from "../../operations/coding/coder-access.js";
import { workerPool } from "../../operations/coding/worker-pool.js";
import { parseAhead } from "../../operations/coding/parse-ahead.js";
import type { ParseRecords } from "../../importers/read-reports.js";
import { codeOnThreads } from "../../operations/coding/coding-pool.js";
import { COLUMNS_OPTION, readColumns } from "../columns-file.js";
import type { RunCommand } from "../command.js";
import { ENCODING_OPTION, readEncoding } from "../encoding-option.js";
import { FROM_OPTION, INPUT_ARGUMENT } from "../input-argument.js";
import { readInTurn } from "../../operations/outcome.js";
import {
  formatOf,
  inputsOf,
  runReports,
  type ReadRecords,
} from "../report-run.js";

const HELP: CommandHelp = {
  usage: "code [FILE…|-]",
  en: "Reads reports and prints their claims, one JSON line a report.",
  ar: "يقرأ المواد ويطبع ما فيها من روايات، سطر JSON لكل مادة.",
  examples: [
    {
      en: "code a file of reports, keep claims and rejects apart",
      ar: "ترميز ملف مواد، والمرفوض في ملف مستقل",
      line: "isnad code reports.jsonl > claims.jsonl 2> rejects.txt",
    },
    {
      en: "one plain-text report from a pipe",
      ar: "مادة واحدة نصاً عادياً من أنبوب",
      line: "cat report.txt | isnad code --from text",
    },
    {
      en: "a folder on four threads; fail if anything was rejected",
      ar: "مجلد كامل بأربعة خيوط، مع فشل الأمر إن رُفض شيء",
      line: "isnad code archive/ --threads 4 --strict > claims.jsonl",
    },
  ],
};

interface Options {
  readonly from?: string;
  readonly columns?: string;
  readonly encoding?: string;
  readonly actorIds?: string;
  readonly packs?: string;
  readonly threads: string;
  readonly trace: boolean;
  readonly strict: boolean;
}

/** What the command calls; a test gives its own. */
export interface CodeDependencies {
  readonly loadCoder: typeof loadCoder;
  readonly workerPool: typeof workerPool;
}

/** Makes `isnad code`. */
export function codeCommand(
  dependencies: CodeDependencies = { loadCoder, workerPool },
): RunCommand {
  return async (args, io) => {
    const parser = commandParser("code", HELP)
      .argument(...INPUT_ARGUMENT)
      .option(...FROM_OPTION)
      .option(...COLUMNS_OPTION)
      .option(...ENCODING_OPTION)
      .option("--actor-ids <TSV>", "print these ids for actors")
      .option("--packs <DIR>", "add packs of your own")
      .option("--threads <N>", "worker threads", "1")
      .option("--trace", "say which rules fired", false)
      .option("--strict", "exit 3 if a record was rejected", false);
    return runParsed(parser, args, io, async () => {
      const options: Options = parser.opts();
      const from = formatOf(options.from);
      const columns =
        options.columns === undefined
          ? undefined
          : readColumns(options.columns);
      const encoding = readEncoding(options.encoding);
      const threads = parseCount("--threads", options.threads);
      const table =
        options.actorIds === undefined
          ? new Map<string, string>()
          : await readActorTable(options.actorIds);
      const inputs = await inputsOf(parser.args, io);
      const { trace, strict: isStrict, packs: userPacks } = options;
      const task: CodingTask = { userPacks, trace, actorIds: [...table] };
      const run = { inputs, from, columns, encoding, isStrict };
      if (threads > 1) {
        const pool = dependencies.workerPool(threads, task);
        const readRecords: ReadRecords = (items) => codeOnThreads(items, pool);
        const parse: ParseRecords = (items) => parseAhead(items, pool);
        try {
          return await runReports({ ...run, readRecords, parse }, io);
        } finally {
          await pool.close();
        }
      }
      const coder = await dependencies.loadCoder(task);
      const read = (report: ImportedReport) =>
        codeForTask(coder, report, { trace, actorIds: table });
      const readRecords: ReadRecords = (items) => readInTurn(items, read);
      return runReports({ ...run, readRecords }, io);
    });
  };
}
