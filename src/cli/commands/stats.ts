import type { World } from "../../countries/pack.js";
import { loadWorld } from "../../packs/load-world.js";
import { COUNTING_RULES, readPeriod } from "../../statistics/index.js";
import { readReasons } from "../coverage/reasons-file.js";
import { commandParser, type CommandHelp } from "../arguments.js";
import { badValue, NOTHING } from "../../operations/bad-value.js";
import { AUDIENCE_OPTION, audienceOf } from "../audience-option.js";
import { countedMonths } from "../../operations/figures/counted-months.js";
import { EXIT, type RunCommand } from "../command.js";
import { countingRuleOf } from "../counting-rule-option.js";
import { lineWriter } from "../line-writer.js";
import { monthText } from "../month-text.js";
import { reportTarget, textTarget } from "../month/report-target.js";
import { REGISTER_OPTION, runOnRegister } from "../register-command.js";
import { seriesText } from "../series-text.js";

const HELP: CommandHelp = {
  usage: "stats",
  en: "Counts a month, or a series of months, by one counting rule, beside what others published.",
  ar: "يحصي شهراً أو سلسلة أشهر وفق قاعدة إحصاء واحدة، مع ما نشره غيرك.",
  examples: [
    {
      en: "one governorate, counted as the Daraa office counts",
      ar: "محافظة واحدة وفق قاعدة مكتب درعا",
      line: "isnad stats --register daraa --month 2022-05 --place درعا --rule dmdo",
    },
    {
      en: "the months of a year, and all of them as one",
      ar: "أشهر سنة، ثم مجموعها",
      line: "isnad stats --register daraa --from 2022-01 --to 2022-12 --place درعا",
    },
    {
      en: "by a rule of your own, in a JSON file",
      ar: "وفق قاعدة تكتبها في ملف JSON",
      line: "isnad stats --register daraa --month 2022-05 --rule office.json",
    },
    {
      en: "the month's report for the public, to print",
      ar: "تقرير الشهر للعموم، للطباعة",
      line: "isnad stats --register daraa --month 2022-05 --place درعا --format pdf --audience public --out may.pdf",
    },
    {
      en: "the month as a picture for social networks",
      ar: "الشهر صورةً لمواقع التواصل",
      line: "isnad stats --register daraa --month 2022-05 --place درعا --format png --audience public --out may.png",
    },
    {
      en: "last month's paragraph in the office's own words",
      ar: "فقرة الشهر بكلمات مكتبك",
      line: "isnad stats --register daraa --month 2022-05 --place درعا --template paragraph.txt",
    },
    {
      en: "a whole country, for a program to read",
      ar: "بلد كامل، ليقرأه برنامج",
      line: "isnad stats --register daraa --month 2022-05 --place SY --format json",
    },
  ],
};

interface Options {
  readonly month?: string;
  readonly from?: string;
  readonly to?: string;
  readonly place?: string;
  readonly rule: string;
  readonly reasons?: string;
  readonly format: string;
  readonly language: string;
  readonly out?: string;
  readonly template?: string;
  readonly message?: string;
  readonly audience: string;
}

/** The months asked for: one, or the first and the last of several. */
function periodOf({ month, from, to }: Options): string {
  if (month !== undefined) {
    if (from !== undefined || to !== undefined) {
      throw badValue("--month", month, {
        ar: "إما --month وإما --from و--to",
        en: "either --month or --from and --to",
      });
    }
    return readPeriod(month).code;
  }
  if (from === undefined) {
    throw badValue("--month", NOTHING, {
      ar: "شهر مثل 2022-05",
      en: "a month such as 2022-05",
    });
  }
  return readPeriod(`${from}/${to ?? from}`).code;
}

/** Which incidents were asked for, as the report says it. */
function filterAsked({ place }: Options, month: string) {
  return { month, ...(place === undefined ? {} : { place }) };
}

/** What the command calls; a test gives its own. */
export interface StatsDependencies {
  readonly loadWorld: () => World;
}

/** Makes `isnad stats`. */
export function statsCommand(
  dependencies: StatsDependencies = { loadWorld },
): RunCommand {
  return (args, io) => {
    const parser = commandParser("stats", HELP)
      .requiredOption(...REGISTER_OPTION)
      .option("--month <YYYY-MM>", "the month to count")
      .option("--from <YYYY-MM>", "first month of a series")
      .option("--to <YYYY-MM>", "last month of the series")
      .option(
        "--place <NAME|ID>",
        "governorate, place, several places by commas, country code",
      )
      .option("--rule <ID|FILE>", "how to count", COUNTING_RULES[0]?.id)
      .option("--reasons <FILE>", "reasons of known gaps in the capture (JSON)")
      .option(...AUDIENCE_OPTION)
      .option(
        "--format <FORMAT>",
        "table or json; or a report: html, pdf, docx, xlsx; or its picture: png",
        "table",
      )
      .option("--language <CODE>", "of a report: ar or en", "ar")
      .option(
        "--template <FILE>",
        "the month's paragraph in your own words, with {names} of figures",
      )
      .option(
        "--message <NETWORK>",
        "cut that text for telegram, telegram-caption or facebook",
      )
      .option("--out <FILE>", "a new file for the report or text");
    return runOnRegister({ parser, args, io, create: false }, async () => {
      const options: Options = parser.opts();
      const { format } = options;
      const period = periodOf(options);
      const isReport = format !== "table" && format !== "json";
      const text = textTarget(options, io);
      const target = text === null ? reportTarget(options, io) : null;
      const audience = audienceOf(options.audience);
      const rule = await countingRuleOf(options.rule, io);
      const reasons =
        options.reasons === undefined ? [] : readReasons(options.reasons);
      return async (register) => {
        const now = new Date().toISOString();
        const world = dependencies.loadWorld();
        const counted = await countedMonths(register, {
          ...{ rule, period, reasons, audience, now, world },
          place: options.place,
        });
        if (text !== null) {
          const { writeMonthText } = await import("../month/write-report.js");
          const filter = filterAsked(options, period);
          const asked = { rule, counted, world, now, audience, filter };
          await writeMonthText(register, asked, text);
          return EXIT.ok;
        }
        if (isReport && target !== null) {
          const { writeMonthReport } = await import("../month/write-report.js");
          const asked = { rule, counted, world, now, audience };
          await writeMonthReport(register, {
            ...asked,
            filter: filterAsked(options, period),
            target,
          });
          return EXIT.ok;
        }
        const { table, months, review } = counted;
        const series = months.length > 0 ? { months } : {};
        const writer = lineWriter(io.stdout);
        if (format === "json") {
          const { exclusions, notes, inferred, sources } = rule;
          const method = { exclusions, notes, inferred, sources };
          await writer.write(
            JSON.stringify({ ...table, ...series, method, review }),
          );
        } else {
          if (months.length > 0) {
            await writer.write(`${seriesText(months, rule, io.stdout)}\n`);
          }
          await writer.write(monthText(table, rule, review, io.stdout));
        }
        await writer.end();
        return EXIT.ok;
      };
    });
  };
}
