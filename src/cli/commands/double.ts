import { goldReportSchema } from "../../model/gold-report.js";
import type { Register } from "../../register/open-register.js";
import { handIn } from "../../register/samples/double-codings.js";
import { readSample, type Sample } from "../../register/samples/samples.js";
import { textsOf } from "../../register/samples/version-readings.js";
import { readPeriod } from "../../statistics/index.js";
import { readActorTable } from "../../operations/coding/actor-table.js";
import { commandParser, type CommandHelp } from "../arguments.js";
import { badValue } from "../../operations/bad-value.js";
import { EXIT, type CommandIo, type RunCommand } from "../command.js";
import { lineWriter } from "../line-writer.js";
import { REGISTER_OPTION, runOnRegister } from "../register-command.js";
import { readAnswers } from "../review/answer-lines.js";
import { reportFrame } from "../../operations/sampling/audit-frame.js";
import { MACHINE, studyOf } from "../../operations/sampling/double-study.js";
import { studyText } from "../review/double-text.js";
import { drawOrFind } from "../../operations/sampling/draw.js";
import {
  A_CODE,
  A_FILE,
  actionOf,
  drawSize,
  needed,
} from "../review/sample-options.js";

const HELP: CommandHelp = {
  usage: "double draw|submit|agreement [FILE|-]",
  en: "Blind double coding: reports drawn by chance are coded by two people who see neither each other nor the program, and their agreement is told field by field.",
  ar: "ترميز مزدوج أعمى: مواد مسحوبة بالقرعة يرمّزها اثنان لا يرى أحدهما الآخر ولا ما قرأه البرنامج، ثم يُحسب اتفاقهما حقلاً حقلاً.",
  examples: [
    {
      en: "draw 30 reports; the file holds their texts alone",
      ar: "سحب 30 مادة؛ في الملف نصوصها وحدها",
      line: "isnad double draw --register daraa --name may --month 2022-05 --count 30 --by A1 > task.jsonl",
    },
    {
      en: "hand in one coder's lines, in the form of the annotation guide",
      ar: "تسليم أسطر مرمّز واحد بشكل دليل الترميز",
      line: "isnad double submit coded-by-A2.jsonl --register daraa --name may --by A2",
    },
    {
      en: "agreement of the coders, and of each with the program",
      ar: "اتفاق المرمّزين، واتفاق كل منهم مع البرنامج",
      line: "isnad double agreement --register daraa --name may --machine",
    },
    {
      en: "what a third person has to settle",
      ar: "ما يحسمه شخص ثالث",
      line: "isnad double agreement --register daraa --name may --differences > differences.jsonl",
    },
  ],
};

interface Options {
  readonly name: string;
  readonly month?: string;
  readonly count: string;
  readonly seed?: string;
  readonly by?: string;
  readonly machine?: true;
  readonly actorIds?: string;
  readonly differences?: true;
  readonly format: string;
}

/** What the command calls; a test gives its own. */
export interface DoubleDependencies {
  /** UTC instant. */
  readonly now: () => string;
}

type Action = (register: Register, io: CommandIo) => Promise<void>;

/** Writes the texts of a sample, and nothing that was read in them. */
async function printTask(
  register: Register,
  { items }: Sample,
  io: CommandIo,
): Promise<void> {
  const wanted = items.map(({ item, version }) => {
    return { reportKey: item, version };
  });
  const writer = lineWriter(io.stdout);
  for (const found of await textsOf(register, wanted)) {
    const { reportKey: id, outlet, title, published, text } = found;
    await writer.write(JSON.stringify({ id, outlet, title, published, text }));
    if (writer.isClosed()) break;
  }
  await writer.end();
}

function drawing(options: Options, { now }: DoubleDependencies): Action {
  const { name, month, seed } = options;
  const author = needed("--by", options.by, A_CODE);
  const size = drawSize(options.count);
  if (month !== undefined) readPeriod(month);
  const question = { month: month ?? null };
  const head = { name, kind: "texts" as const, question, author, size, seed };
  return async (register, io) => {
    const order = { ...head, drawnAt: now() };
    const frame = () => reportFrame(register, question, () => true);
    const sample = await drawOrFind(register, order, frame);
    await printTask(register, sample, io);
    const { items } = sample;
    io.stderr.write(
      `isnad: drawn ${items.length} of ${sample.frame}, seed ${sample.seed}\n` +
        `isnad: سُحب ${items.length} من ${sample.frame}، البذرة \u2068${sample.seed}\u2069\n`,
    );
  };
}

function submitting(
  file: string | undefined,
  { name, by }: Options,
  { now }: DoubleDependencies,
): Action {
  const coder = needed("--by", by, A_CODE);
  if (coder === MACHINE)
    throw badValue("--by", coder, {
      ar: "رمز شخص؛ هذا رمز البرنامج",
      en: "the code of a person; this one is the program's",
    });
  const from = needed("FILE", file, A_FILE);
  return async (register, io) => {
    const sample = await readSample(register, name, ["texts"]);
    const lines = await readAnswers(from, goldReportSchema, io);
    const codings = lines.map(({ value }) => {
      return { reportKey: value.id, line: value };
    });
    const given = { coder, handedInAt: now() };
    const added = await handIn(register, sample, codings, given);
    io.stderr.write(
      `isnad: codings read ${lines.length}, new ${added}\n` +
        `isnad: ترميزات قُرئت ${lines.length}، جديدة ${added}\n`,
    );
  };
}

const comparing =
  ({ name, machine, actorIds, differences, format }: Options): Action =>
  async (register, io) => {
    const table =
      actorIds === undefined ? new Map() : await readActorTable(actorIds);
    const sample = await readSample(register, name, ["texts"]);
    const study = await studyOf(register, sample, machine ? table : null);
    const writer = lineWriter(io.stdout);
    if (differences) {
      for (const one of study.differences)
        await writer.write(JSON.stringify(one));
    } else if (format === "json") {
      const { items: _, ...head } = sample;
      await writer.write(JSON.stringify({ sample: head, ...study }));
    } else await writer.write(studyText(sample, study, io.stdout));
    await writer.end();
  };

/** Makes `isnad double`. */
export function doubleCommand(
  dependencies: DoubleDependencies = { now: () => new Date().toISOString() },
): RunCommand {
  return (args, io) => {
    const parser = commandParser("double", HELP)
      .argument("[ACTION]", "draw, submit or agreement")
      .argument("[FILE]", "with submit: the coded lines; - is stdin")
      .requiredOption(...REGISTER_OPTION)
      .requiredOption("--name <NAME>", "name of the sample")
      .option("--month <YYYY-MM>", "draw: published in this month")
      .option("--count <N>", "draw: how many reports", "30")
      .option("--seed <TEXT>", "draw: the same seed draws the same")
      .option("--by <CODE>", "draw, submit: code of the person, not a name")
      .option("--machine", "agreement: also with the program's own reading")
      .option("--actor-ids <TSV>", "with --machine: ids that people use")
      .option("--differences", "agreement: what differs, one JSON line each")
      .option("--format <FORMAT>", "agreement: table or json", "table");
    return runOnRegister({ parser, args, io, create: false }, () => {
      const options: Options = parser.opts();
      const [asked, file] = parser.args;
      const actions = ["draw", "submit", "agreement"] as const;
      const action = actionOf("double", actions, asked);
      if (options.format !== "table" && options.format !== "json")
        throw badValue("--format", options.format, "table, json");
      const work = {
        draw: () => drawing(options, dependencies),
        submit: () => submitting(file, options, dependencies),
        agreement: () => comparing(options),
      }[action]();
      return async (register) => {
        await work(register, io);
        return EXIT.ok;
      };
    });
  };
}
