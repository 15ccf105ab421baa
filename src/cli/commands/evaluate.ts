import { actorIdsOfGold } from "../../evaluation/evaluate.js";
import { scoreReports } from "../../evaluation/score-reports.js";
import type { ScoredReport } from "../../evaluation/scored-record.js";
import { IsnadError } from "../../model/errors.js";
import {
  withPrintedActors,
  type ActorTable,
} from "../../operations/coding/actor-table.js";
import { commandParser, runParsed, type CommandHelp } from "../arguments.js";
import {
  loadCoder,
  type CodedLine,
  type LoadedCoder,
} from "../../operations/coding/coder-access.js";
import { EXIT, type CommandIo, type RunCommand } from "../command.js";
import {
  ownGoldFolders,
  readGoldSet,
  readRecords,
  type GoldSet,
} from "../gold-set.js";
import { lineWriter } from "../line-writer.js";
import {
  missedFloors,
  OWN_FLOORS,
  pinFloors,
  type ScoredSet,
} from "../pinned-floors.js";
import { scoreTable } from "../score-table.js";

const HELP: CommandHelp = {
  usage: "evaluate",
  en: "Codes labelled reports and scores the result against their labels.",
  ar: "يقرأ مواد مرمّزة يدوياً ويقيس الناتج على ترميزها.",
  examples: [
    {
      en: "all of the project's own sets, as a table",
      ar: "كل مجموعات المشروع، في جدول",
      line: "isnad evaluate",
    },
    {
      en: "one set, figures as JSON",
      ar: "مجموعة واحدة، والأرقام بصيغة JSON",
      line: "isnad evaluate --gold gold/dev --json",
    },
  ],
};

interface Options {
  readonly gold?: string;
  readonly pred?: string;
  readonly packs?: string;
  readonly json: boolean;
  readonly check: boolean;
  readonly update: boolean;
  readonly allowRegression?: string;
}

/** What the command calls; a test gives its own. */
export interface EvaluateDependencies {
  readonly loadCoder: typeof loadCoder;
  /** File of pinned figures. */
  readonly floors: string;
}

function actorsOf(line: CodedLine): readonly string[] {
  const ids = [
    ...line.incidents.flatMap(({ perpetrators, targets }) =>
      [...perpetrators, ...targets].map(({ id }) => id),
    ),
    ...line.people.map(({ actor }) => actor),
  ];
  return ids.flatMap((id) => (id ? [id] : []));
}

/** The guide's ids of the actors in the lines, where the packs know one. */
function guideTable(
  lines: readonly CodedLine[],
  coder: LoadedCoder,
): ActorTable {
  const ids = new Set(lines.flatMap(actorsOf));
  return new Map(
    [...ids].flatMap((id) => {
      const guide = coder.guideId(id);
      return guide === undefined ? [] : [[id, guide] as const];
    }),
  );
}

/** Codes a set and scores it, actors by the guide's ids. */
function scoreCoded(set: GoldSet, coder: LoadedCoder): ScoredSet {
  const { name, digest, gold, actors } = set;
  const lines = set.reports.map((report) =>
    coder.code(report, { trace: false }),
  );
  const table = actors?.table ?? guideTable(lines, coder);
  const predictions = lines.map((line) => withPrintedActors(line, table));
  const known =
    actors?.printed ?? new Set([...actorIdsOfGold(gold), ...table.values()]);
  const input = { gold, predictions, actorIds: known };
  return { name, digest, score: scoreReports(input) };
}

/** Scores lines that were coded before. */
function scoreGiven(set: GoldSet, file: string): ScoredSet {
  const { name, digest, gold, actors } = set;
  const predictions = readRecords<ScoredReport>(file);
  const actorIds = actors?.printed ?? actorIdsOfGold(gold);
  return { name, digest, score: scoreReports({ gold, predictions, actorIds }) };
}

async function scoreAll(
  options: Options,
  dependencies: EvaluateDependencies,
): Promise<readonly ScoredSet[]> {
  const { gold, pred, packs: userPacks } = options;
  const folders = gold === undefined ? ownGoldFolders() : [gold];
  const sets: GoldSet[] = [];
  for (const folder of folders) sets.push(await readGoldSet(folder));
  if (pred !== undefined) return sets.map((set) => scoreGiven(set, pred));
  const coder = await dependencies.loadCoder({ userPacks });
  return sets.map((set) => scoreCoded(set, coder));
}

async function print(
  sets: readonly ScoredSet[],
  options: Options,
  io: CommandIo,
): Promise<void> {
  const writer = lineWriter(io.stdout);
  const [only] = sets;
  if (!options.json) {
    for (const { name, score } of sets) {
      await writer.write(scoreTable(name, score, io.stdout));
    }
  } else if (options.gold !== undefined && only !== undefined) {
    await writer.write(JSON.stringify(only.score));
  } else {
    const scores = sets.map(({ name, score }) => [name, score]);
    await writer.write(JSON.stringify(Object.fromEntries(scores)));
  }
  await writer.end();
}

/** Pins or checks the floors, as asked; the exit code says how it went. */
function settleFloors(
  sets: readonly ScoredSet[],
  options: Options,
  floors: { readonly file: string; readonly io: CommandIo },
): number {
  const { file, io } = floors;
  const { check, update, allowRegression } = options;
  if (!check && !update) return EXIT.ok;
  const issues = update
    ? pinFloors(sets, file, allowRegression)
    : missedFloors(sets, file);
  for (const { code, message } of issues) {
    io.stderr.write(`isnad: ${code}: ${message}\n`);
  }
  if (issues.length > 0 && update) {
    io.stderr.write(
      'isnad: nothing was pinned; give --allow-regression "reason"\n' +
        "isnad: لم يُثبّت شيء؛ اذكر السبب بعد --allow-regression\n",
    );
  }
  return issues.length > 0 ? EXIT.failed : EXIT.ok;
}

/** Makes `isnad evaluate`. */
export function evaluateCommand(
  dependencies: EvaluateDependencies = { loadCoder, floors: OWN_FLOORS },
): RunCommand {
  return async (args, io) => {
    const parser = commandParser("evaluate", HELP)
      .option("--gold <DIR>", "one folder of labelled reports; else all own")
      .option("--pred <FILE>", "score these coded reports instead")
      .option("--packs <DIR>", "add packs of your own")
      .option("--json", "print the figures as JSON", false)
      .option("--check", "exit 1 if a figure is under its floor", false)
      .option("--update", "pin the figures as floors", false)
      .option("--allow-regression <REASON>", "let floors fall, and say why");
    return runParsed(parser, args, io, async () => {
      const options: Options = parser.opts();
      if (options.pred !== undefined && options.gold === undefined) {
        throw new IsnadError("CLI-BAD-OPTION-VALUE", {
          option: "--pred",
          seen: options.pred,
          wanted: { ar: "--gold DIR معه", en: "--gold DIR beside it" },
        });
      }
      const sets = await scoreAll(options, dependencies);
      await print(sets, options, io);
      return settleFloors(sets, options, { file: dependencies.floors, io });
    });
  };
}
