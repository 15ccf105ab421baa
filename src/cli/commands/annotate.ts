import type { ImportedReport } from "../../importers/importer.js";
import { IsnadError } from "../../model/errors.js";
import { commandParser, runParsed, type CommandHelp } from "../arguments.js";
import { loadCoder, loadLayers } from "../../operations/coding/coder-access.js";
import type { RunCommand } from "../command.js";
import { FROM_OPTION, INPUT_ARGUMENT } from "../input-argument.js";
import { readInTurn } from "../../operations/outcome.js";
import {
  formatOf,
  inputsOf,
  runReports,
  type ReadRecords,
} from "../report-run.js";
import { quotedInput } from "../../operations/terminal-text.js";

const HELP: CommandHelp = {
  usage: "annotate [FILE…|-]",
  en: "Prints what single layers read, with spans: one JSON line a report.",
  ar: "يطبع ما تقرؤه كل طبقة مع موضعه في النص، سطر JSON لكل مادة.",
  examples: [
    {
      en: "dates and places of a file of reports",
      ar: "التواريخ والأماكن في ملف مواد",
      line: "isnad annotate reports.jsonl --layers dates,places",
    },
  ],
};

interface Options {
  readonly layers?: string;
  readonly from?: string;
  readonly packs?: string;
  readonly strict: boolean;
}

/** What the command calls; a test gives its own. */
export interface AnnotateDependencies {
  readonly loadCoder: typeof loadCoder;
  readonly loadLayers: typeof loadLayers;
}

/** Layers by the names that were asked for, in printing order. */
function chosenLayers(
  asked: string | undefined,
  known: readonly string[],
): readonly string[] {
  if (asked === undefined) return known;
  const names = asked.split(",").map((name) => name.trim());
  const unknown = names.find((name) => !known.includes(name));
  if (unknown !== undefined) {
    const context = { seen: quotedInput(unknown), known: known.join(", ") };
    throw new IsnadError("CLI-UNKNOWN-LAYER", context);
  }
  return known.filter((layer) => names.includes(layer));
}

/** Makes `isnad annotate`. */
export function annotateCommand(
  dependencies: AnnotateDependencies = { loadCoder, loadLayers },
): RunCommand {
  return async (args, io) => {
    const parser = commandParser("annotate", HELP)
      .argument(...INPUT_ARGUMENT)
      .option("--layers <NAMES>", "layers parted by commas; all by default")
      .option(...FROM_OPTION)
      .option("--packs <DIR>", "add packs of your own")
      .option("--strict", "exit 3 if a record was rejected", false);
    return runParsed(parser, args, io, async () => {
      const options: Options = parser.opts();
      const from = formatOf(options.from);
      const known = await dependencies.loadLayers();
      const layers = chosenLayers(options.layers, known);
      const inputs = await inputsOf(parser.args, io);
      const { strict: isStrict, packs: userPacks } = options;
      const coder = await dependencies.loadCoder({ userPacks });
      const read = (report: ImportedReport) =>
        JSON.stringify(coder.annotate(report, layers));
      const readRecords: ReadRecords = (items) => readInTurn(items, read);
      return runReports({ inputs, from, isStrict, readRecords }, io);
    });
  };
}
