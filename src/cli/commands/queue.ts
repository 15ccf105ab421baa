import type { World } from "../../countries/pack.js";
import type { CountingRule } from "../../model/counting-rule.js";
import { loadWorld } from "../../packs/load-world.js";
import { heldReports, type HeldReport } from "../../register/held-reports.js";
import type { Register } from "../../register/open-register.js";
import { COUNTING_RULES, readPeriod } from "../../statistics/index.js";
import { type ReviewQueue } from "../../statistics/review/index.js";
import { commandParser, parseCount, type CommandHelp } from "../arguments.js";
import { badValue } from "../../operations/bad-value.js";
import { EXIT, type CommandIo, type RunCommand } from "../command.js";
import { registerQueue } from "../../operations/asking/queue.js";
import { countingRuleOf } from "../counting-rule-option.js";
import { lineWriter } from "../line-writer.js";
import { REGISTER_OPTION, runOnRegister } from "../register-command.js";
import { heldLine, heldText } from "../review/held-text.js";
import { queueLine, queueText, reasonsText } from "../review/queue-text.js";

const HELP: CommandHelp = {
  usage: "queue",
  en: "Lists what nobody has reviewed, first what would change the published figures most, and says why.",
  ar: "يعرض ما ينتظر التدقيق، وأوله ما قد يغيّر الأرقام المنشورة أكثر من غيره، ويقول لماذا.",
  examples: [
    {
      en: "before a month is published, by the rule it is published by",
      ar: "قبل نشر شهر، وفق القاعدة التي يُنشر بها",
      line: "isnad queue --register daraa --month 2022-05 --place درعا --rule dmdo",
    },
    {
      en: "why one incident stands where it stands",
      ar: "لماذا جاءت حادثة في موضعها",
      line: "isnad queue --register daraa --month 2022-05 --id inc-01234567",
    },
    {
      en: "reports that are not coded before somebody has read them",
      ar: "مواد لا تُرمَّز قبل أن يقرأها أحد",
      line: "isnad queue --register daraa --held",
    },
    {
      en: "all of it, for a program to read",
      ar: "كل القائمة، ليقرأها برنامج",
      line: "isnad queue --register daraa --all --limit 999 --format jsonl",
    },
  ],
};

interface Options {
  readonly month?: string;
  readonly place?: string;
  readonly rule: string;
  readonly limit: string;
  readonly id?: string;
  readonly all?: true;
  readonly held?: true;
  readonly format: string;
}

/** What the command calls; a test gives its own. */
export interface QueueDependencies {
  readonly loadWorld: () => World;
}

/** The queue that is asked for; says on `io` what was left unweighed. */
const queueOfOptions = (
  register: Register,
  options: Options,
  rule: CountingRule,
  { loadWorld: known, io }: QueueDependencies & { readonly io: CommandIo },
): Promise<ReviewQueue> =>
  registerQueue(register, {
    ...options,
    rule,
    world: known,
    onUnweighed(count) {
      io.stderr.write(
        `isnad: links are not weighed over ${count} incidents; name a --month\n`,
      );
      io.stderr.write(
        `isnad: لم تُوزن الروابط في ${count} حادثة؛ سمِّ شهراً بخيار --month\n`,
      );
    },
  });

function printed(
  queue: ReviewQueue,
  { id, format }: Options,
  limit: number,
  io: CommandIo,
): readonly string[] {
  if (id === undefined) {
    return format === "jsonl"
      ? queue.items.slice(0, limit).map((item, at) => queueLine(item, at + 1))
      : [queueText(queue, limit, io.stdout)];
  }
  const found = queue.items.flatMap((item, at) =>
    item.incident.id.startsWith(id) ? [{ item, rank: at + 1 }] : [],
  );
  const [only, another] = found;
  if (only === undefined || another !== undefined) {
    throw badValue("--id", id, {
      ar: "معرّف حادثة واحدة من القائمة",
      en: "the id of one incident of the queue",
    });
  }
  const { item, rank } = only;
  return [
    format === "jsonl"
      ? queueLine(item, rank)
      : reasonsText(item, rank, io.stdout),
  ];
}

function heldLines(
  held: readonly HeldReport[],
  { format }: Options,
  limit: number,
  io: CommandIo,
): readonly string[] {
  return format === "jsonl"
    ? held.slice(0, limit).map(heldLine)
    : [heldText(held, limit, io.stdout)];
}

/** Under the queue of incidents: that reports wait too, and which first. */
const shortOfHeld = (
  held: readonly HeldReport[],
  { format, id }: Options,
  io: CommandIo,
): readonly string[] =>
  held.length === 0 || format === "jsonl" || id !== undefined
    ? []
    : ["", heldText(held, 5, io.stdout)];

/** Makes `isnad queue`. */
export function queueCommand(
  dependencies: QueueDependencies = { loadWorld },
): RunCommand {
  return (args, io) => {
    const parser = commandParser("queue", HELP)
      .requiredOption(...REGISTER_OPTION)
      .option("--month <YYYY-MM>", "the month whose figures are to be sure")
      .option("--place <NAME|ID>", "governorate, place, country code")
      .option("--rule <ID|FILE>", "how it is counted", COUNTING_RULES[0]?.id)
      .option("--limit <N>", "how many are printed", "20")
      .option("--id <ID>", "one incident: every reason, in both languages")
      .option("--held", "reports on hold alone", false)
      .option("--all", "also what is background or harms nobody")
      .option("--format <FORMAT>", "table or jsonl", "table");
    return runOnRegister({ parser, args, io, create: false }, async () => {
      const options: Options = parser.opts();
      const { format } = options;
      if (format !== "table" && format !== "jsonl") {
        throw badValue("--format", format, "table, jsonl");
      }
      const limit = parseCount("--limit", options.limit);
      if (options.month !== undefined) readPeriod(options.month);
      const rule = await countingRuleOf(options.rule, io);
      return async (register) => {
        const needs = { ...dependencies, io };
        const held = await heldReports(register.store);
        const writer = lineWriter(io.stdout);
        const lines =
          options.held === true
            ? heldLines(held, options, limit, io)
            : [
                ...printed(
                  await queueOfOptions(register, options, rule, needs),
                  options,
                  limit,
                  io,
                ),
                ...shortOfHeld(held, options, io),
              ];
        for (const line of lines) {
          await writer.write(line);
          if (writer.isClosed()) break;
        }
        await writer.end();
        return EXIT.ok;
      };
    });
  };
}
