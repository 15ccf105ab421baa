import type { World } from "../../countries/pack.js";
import { UNREVIEWED } from "../../exporters/exporter.js";
import type { CountingRule } from "../../model/counting-rule.js";
import { loadWorld } from "../../packs/load-world.js";
import { currentReadings } from "../../register/current-readings.js";
import { findIncidents } from "../../register/find-incidents.js";
import { linkRegister } from "../../register/link-register.js";
import type { Register } from "../../register/open-register.js";
import { COUNTING_RULES } from "../../statistics/counting-rules/index.js";
import { monthTable } from "../../statistics/month-table.js";
import { publishedFigures } from "../../statistics/published-figures.js";
import { findArea, onlyCountry } from "../area.js";
import { badValue, commandParser, type CommandHelp } from "../arguments.js";
import { EXIT, type RunCommand } from "../command.js";
import { lineWriter } from "../line-writer.js";
import { linkableReading, programLinker } from "../linker.js";
import { monthText } from "../month-text.js";
import { REGISTER_OPTION, runOnRegister } from "../register-command.js";

const HELP: CommandHelp = {
  usage: "stats",
  en: "Counts a month by one counting rule, beside what others published.",
  ar: "يحصي شهراً وفق قاعدة إحصاء واحدة، مع ما نشره غيرك.",
  examples: [
    {
      en: "one governorate, counted as the Daraa office counts",
      ar: "محافظة واحدة وفق قاعدة مكتب درعا",
      line: "isnad stats --register daraa --month 2022-05 --place درعا --rule dmdo",
    },
    {
      en: "a whole country, for a program to read",
      ar: "بلد كامل، ليقرأه برنامج",
      line: "isnad stats --register daraa --month 2022-05 --place SY --format json",
    },
  ],
};

interface Options {
  readonly month: string;
  readonly place?: string;
  readonly rule: string;
  readonly format: string;
}

function ruleOf(id: string): CountingRule {
  const rule = COUNTING_RULES.find((known) => known.id === id);
  if (rule !== undefined) return rule;
  const known = COUNTING_RULES.map((shipped) => shipped.id).join(", ");
  throw badValue("--rule", id, known);
}

/** What the command calls; a test gives its own. */
export interface StatsDependencies {
  readonly loadWorld: () => World;
}

async function tableOf(
  register: Register,
  options: Options,
  rule: CountingRule,
  dependencies: StatsDependencies,
) {
  const { month, place } = options;
  await linkRegister(register, programLinker());
  const incidents = await findIncidents(register);
  const area =
    place === undefined
      ? onlyCountry(incidents)
      : findArea(place, dependencies.loadWorld());
  const reports = [];
  for await (const reading of currentReadings(register.store)) {
    reports.push({ ...linkableReading(reading), id: reading.reportId });
  }
  const published = publishedFigures(reports, month, area);
  return monthTable(incidents, rule, month, area, published);
}

/** Makes `isnad stats`. */
export function statsCommand(
  dependencies: StatsDependencies = { loadWorld },
): RunCommand {
  return (args, io) => {
    const parser = commandParser("stats", HELP)
      .requiredOption(...REGISTER_OPTION)
      .requiredOption("--month <YYYY-MM>", "the month to count")
      .option("--place <NAME|ID>", "governorate, place or country code")
      .option("--rule <ID>", "how to count", COUNTING_RULES[0]?.id)
      .option("--format <FORMAT>", "table or json", "table");
    return runOnRegister({ parser, args, io, create: false }, () => {
      const options: Options = parser.opts();
      const { month, format } = options;
      const rule = ruleOf(options.rule);
      if (!/^\d{4}-(?:0[1-9]|1[0-2])$/.test(month)) {
        throw badValue("--month", month, "a month such as 2022-05");
      }
      if (format !== "table" && format !== "json") {
        throw badValue("--format", format, "table or json");
      }
      return async (register) => {
        const table = await tableOf(register, options, rule, dependencies);
        const writer = lineWriter(io.stdout);
        const review = UNREVIEWED;
        await writer.write(
          format === "json"
            ? JSON.stringify({ ...table, review })
            : monthText(table, rule, io.stdout),
        );
        await writer.end();
        return EXIT.ok;
      };
    });
  };
}
