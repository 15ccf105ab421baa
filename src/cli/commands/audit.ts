import type { World } from "../../countries/pack.js";
import { loadWorld } from "../../packs/load-world.js";
import type { Register } from "../../register/open-register.js";
import { readSample } from "../../register/samples/samples.js";
import { addVerdicts } from "../../register/samples/verdicts.js";
import { readPeriod } from "../../statistics/index.js";
import { commandParser, type CommandHelp } from "../arguments.js";
import { badValue } from "../../operations/bad-value.js";
import { EXIT, type CommandIo, type RunCommand } from "../command.js";
import { lineWriter } from "../line-writer.js";
import { REGISTER_OPTION, runOnRegister } from "../register-command.js";
import { auditForm } from "../review/audit-form.js";
import {
  incidentFrame,
  reportFrame,
} from "../../operations/sampling/audit-frame.js";
import { auditText } from "../review/audit-text.js";
import { auditOf, readVerdicts } from "../review/audit-verdicts.js";
import { drawOrFind } from "../../operations/sampling/draw.js";
import {
  A_CODE,
  A_FILE,
  actionOf,
  drawSize,
  needed,
} from "../review/sample-options.js";

const HELP: CommandHelp = {
  usage: "audit draw|record|report [FILE|-]",
  en: "A random sample of the register, judged by a person: how often each field is right. The form holds names and texts: for internal use.",
  ar: "عيّنة عشوائية من السجل يحكم عليها مدقق: كم مرة يصح كل حقل. في النموذج أسماء ونصوص: للاستعمال الداخلي.",
  examples: [
    {
      en: "draw 200 incidents of a month; the form goes into a file",
      ar: "سحب 200 حادثة من شهر، والنموذج في ملف",
      line: "isnad audit draw --register daraa --name 2022-05 --month 2022-05 --place درعا --count 200 --by A1 > form.jsonl",
    },
    {
      en: "draw 50 reports in which no incident was read, to find what was missed",
      ar: "سحب 50 مادة لم تُقرأ فيها حادثة، بحثاً عما فات",
      line: "isnad audit draw --register daraa --name 2022-05-missed --month 2022-05 --missed --count 50 --by A1 > missed.jsonl",
    },
    {
      en: "hand in the form with its verdicts: right, wrong, unknown",
      ar: "تسليم النموذج وفيه الأحكام: right (صحيح) أو wrong (خطأ) أو unknown (تعذّر)",
      line: "isnad audit record form.jsonl --register daraa --name 2022-05 --by A1",
    },
    {
      en: "the error rate, field by field, with its interval",
      ar: "نسبة الصواب في كل حقل مع مجالها",
      line: "isnad audit report --register daraa --name 2022-05",
    },
  ],
};

interface Options {
  readonly name: string;
  readonly month?: string;
  readonly place?: string;
  readonly count: string;
  readonly seed?: string;
  readonly missed?: true;
  readonly all?: true;
  readonly by?: string;
  readonly format: string;
}

/** What the command calls; a test gives its own. */
export interface AuditDependencies {
  readonly loadWorld: () => World;
  /** UTC instant. */
  readonly now: () => string;
}

const DEPENDENCIES: AuditDependencies = {
  loadWorld,
  now: () => new Date().toISOString(),
};

type Action = (register: Register, io: CommandIo) => Promise<void>;

/** Checks what drawing needs, and draws. */
function drawing(options: Options, dependencies: AuditDependencies): Action {
  const { name, month, place, seed, missed = false, all = false } = options;
  const author = needed("--by", options.by, A_CODE);
  const size = drawSize(options.count);
  if (month !== undefined) readPeriod(month);
  if (missed && place !== undefined)
    throw badValue("--place", place, {
      ar: "لا شيء مع --missed: مادة بلا حادثة لا مكان لها",
      en: "nothing with --missed: a report without incidents has no place",
    });
  const asked = { month: month ?? null, place: place ?? null, all };
  const kind = missed ? ("reports" as const) : ("incidents" as const);
  return async (register, io) => {
    const drawnAt = dependencies.now();
    const order = { name, kind, question: asked, author, size, seed, drawnAt };
    const sample = await drawOrFind(register, order, () =>
      missed
        ? reportFrame(register, asked, (incidents) => incidents === 0)
        : incidentFrame(register, asked, dependencies.loadWorld),
    );
    const writer = lineWriter(io.stdout);
    for await (const line of auditForm(register, sample)) {
      await writer.write(line);
      if (writer.isClosed()) break;
    }
    await writer.end();
    const { items, frame } = sample;
    io.stderr.write(
      `isnad: drawn ${items.length} of ${frame}, seed ${sample.seed}\n` +
        `isnad: سُحب ${items.length} من ${frame}، البذرة \u2068${sample.seed}\u2069\n`,
    );
  };
}

/** Checks what recording needs, and records. */
function recording(
  file: string | undefined,
  { name, by }: Options,
  { now }: AuditDependencies,
): Action {
  const author = needed("--by", by, A_CODE);
  const from = needed("FILE", file, A_FILE);
  return async (register, io) => {
    const sample = await readSample(register, name, ["incidents", "reports"]);
    const given = await readVerdicts(from, sample, io);
    const judging = { author, judgedAt: now() };
    const added = await addVerdicts(register, sample, given, judging);
    io.stderr.write(
      `isnad: verdicts read ${given.length}, new ${added}\n` +
        `isnad: أحكام قُرئت ${given.length}، جديدة ${added}\n`,
    );
  };
}

const reporting =
  ({ name, format }: Options): Action =>
  async (register, io) => {
    const sample = await readSample(register, name, ["incidents", "reports"]);
    const audit = await auditOf(register, sample);
    const { items: _, ...head } = sample;
    const writer = lineWriter(io.stdout);
    await writer.write(
      format === "json"
        ? JSON.stringify({ sample: head, ...audit })
        : auditText(sample, audit, io.stdout),
    );
    await writer.end();
  };

/** Makes `isnad audit`. */
export function auditCommand(
  dependencies: AuditDependencies = DEPENDENCIES,
): RunCommand {
  return (args, io) => {
    const parser = commandParser("audit", HELP)
      .argument("[ACTION]", "draw, record or report")
      .argument("[FILE]", "with record: the form filled in; - is stdin")
      .requiredOption(...REGISTER_OPTION)
      .requiredOption("--name <NAME>", "name of the sample")
      .option("--month <YYYY-MM>", "draw: what touches this month")
      .option("--place <NAME|ID>", "draw: governorate, place, country code")
      .option("--count <N>", "draw: how many", "200")
      .option("--seed <TEXT>", "draw: the same seed draws the same")
      .option("--missed", "draw: reports in which no incident was read")
      .option("--all", "draw: also background and what harms nobody")
      .option("--by <CODE>", "draw, record: code of the person, not a name")
      .option("--format <FORMAT>", "report: table or json", "table");
    return runOnRegister({ parser, args, io, create: false }, () => {
      const options: Options = parser.opts();
      const [asked, file] = parser.args;
      const actions = ["draw", "record", "report"] as const;
      const action = actionOf("audit", actions, asked);
      if (options.format !== "table" && options.format !== "json")
        throw badValue("--format", options.format, "table, json");
      const work = {
        draw: () => drawing(options, dependencies),
        record: () => recording(file, options, dependencies),
        report: () => reporting(options),
      }[action]();
      return async (register) => {
        await work(register, io);
        return EXIT.ok;
      };
    });
  };
}
