import type { World } from "../../countries/pack.js";
import { loadWorld } from "../../packs/load-world.js";
import {
  coverageNote,
  dailyCaptures,
  type CoverageCalendar,
  type CoveragePeriod,
} from "../../statistics/index.js";
import { commandParser, type CommandHelp } from "../arguments.js";
import { badValue } from "../../operations/bad-value.js";
import { EXIT, type RunCommand } from "../command.js";
import { calendarOf } from "../../operations/figures/calendar.js";
import { coverageText } from "../coverage/coverage-text.js";
import { readReasons } from "../coverage/reasons-file.js";
import { incidentQuery } from "../../operations/incident-filter.js";
import { lineWriter } from "../line-writer.js";
import { REGISTER_OPTION, runOnRegister } from "../register-command.js";

const HELP: CommandHelp = {
  usage: "coverage",
  en: "Shows what was captured of which outlet on which day, and where an outlet fell silent: a quiet month, or a power cut?",
  ar: "يعرض ما جُمع من كل جهة في كل يوم، وأين انقطعت جهة: أهو شهر هادئ أم انقطاع كهرباء؟",
  examples: [
    {
      en: "one month, each day",
      ar: "شهر واحد، يوماً بيوم",
      line: "isnad coverage --register daraa --from 2022-05-01 --to 2022-05-31",
    },
    {
      en: "with the office's own reasons for its gaps",
      ar: "مع تفسير المكتب لانقطاعاته",
      line: "isnad coverage --register daraa --reasons gaps.json --format json",
    },
  ],
};

/** What the command calls; a test gives its own. */
export interface CoverageDependencies {
  readonly loadWorld: () => World;
}

interface Options {
  readonly from?: string;
  readonly to?: string;
  readonly reasons?: string;
  readonly format: string;
}

function jsonOf(calendar: CoverageCalendar, period: CoveragePeriod): string {
  const { all, outlets, undated, unnamed, rule } = calendar;
  const note = coverageNote(calendar, period);
  const strips = [all, ...outlets].map((one) => ({
    outlet: one.outlet,
    habit: one.habit,
    days: dailyCaptures(one, period).filter(({ captures }) => captures > 0),
    gaps: note.gaps.filter(({ outlet }) => outlet === one.outlet),
  }));
  const [whole, ...named] = strips;
  return JSON.stringify({
    ...period,
    note,
    all: whole,
    outlets: named,
    undated,
    unnamed,
    rule,
  });
}

/** Makes `isnad coverage`. */
export function coverageCommand(
  dependencies: CoverageDependencies = { loadWorld },
): RunCommand {
  return (args, io) => {
    const parser = commandParser("coverage", HELP)
      .requiredOption(...REGISTER_OPTION)
      .option("--from <DAY>", "first day; the register's first by default")
      .option("--to <DAY>", "last day; the register's last by default")
      .option("--reasons <FILE>", "reasons of known gaps (JSON)")
      .option("--format <FORMAT>", "table or json", "table");
    return runOnRegister({ parser, args, io, create: false }, () => {
      const options: Options = parser.opts();
      const { from, to, format } = options;
      if (format !== "table" && format !== "json")
        throw badValue("--format", format, "table, json");
      // Checks both days.
      incidentQuery({ ...(from && { from }), ...(to && { to }) });
      if (from !== undefined && to !== undefined && from > to)
        throw badValue("--to", to, {
          ar: `يوم من ${from} فصاعداً`,
          en: `a day from ${from} on`,
        });
      const reasons =
        options.reasons === undefined ? [] : readReasons(options.reasons);
      return async (register) => {
        const world = dependencies.loadWorld();
        const calendar = await calendarOf(register, world, reasons);
        const first = from ?? calendar.from ?? to ?? "1970-01-01";
        const last = to ?? calendar.to ?? first;
        const period = { from: first, to: last < first ? first : last };
        const writer = lineWriter(io.stdout);
        await writer.write(
          format === "json"
            ? jsonOf(calendar, period)
            : coverageText(calendar, period, io.stdout),
        );
        await writer.end();
        return EXIT.ok;
      };
    });
  };
}
