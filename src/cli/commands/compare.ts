import type { ListMapping } from "../../importers/lists/list-mapping.js";
import type { ListReading } from "../../importers/lists/read-list.js";
import {
  compareList,
  liesInPeriod,
  periodOfRows,
  rowLiesIn,
  widenedPeriod,
  type ListPeriod,
  type ListRow,
} from "../../linkage/lists/index.js";
import type { RegisterIncident } from "../../model/register-incident.js";
import type { EventTypeCode } from "../../model/vocabulary.js";
import { findIncidents } from "../../register/find-incidents.js";
import { linkRegister } from "../../register/link-register.js";
import type { Register } from "../../register/open-register.js";
import { badValue, commandParser, type CommandHelp } from "../arguments.js";
import { EXIT, type CommandIo, type RunCommand } from "../command.js";
import { incidentQuery, type FilterOptions } from "../incident-filter.js";
import { lineWriter } from "../line-writer.js";
import { programLinker } from "../linker.js";
import { listCsv } from "../lists/list-csv.js";
import {
  readListFile,
  readMapping,
  reportReading,
} from "../lists/list-file.js";
import { listLines, type ListResult } from "../lists/list-lines.js";
import { listText } from "../lists/list-text.js";
import { REGISTER_OPTION, runOnRegister } from "../register-command.js";

const HELP: CommandHelp = {
  usage: "compare FILE",
  en: "Holds a table of ACLED, UCDP GED or a partner against the register: what both have and where they differ, what only one has, what a person must decide.",
  ar: "يقابل جدولاً من ACLED أو UCDP GED أو من شريك بالسجل: ما في الاثنين وأين يختلفان، وما في أحدهما وحده، وما يحتاج إلى تدقيق.",
  examples: [
    {
      en: "an ACLED export against the register",
      ar: "ملف من ACLED أمام السجل",
      line: "isnad compare acled.csv --register daraa",
    },
    {
      en: "a partner's sheet with its own columns, for a spreadsheet",
      ar: "ورقة شريك بأعمدته، لبرنامج الجداول",
      line: "isnad compare partner.csv --map partner.json --register daraa --format csv",
    },
  ],
};

const FORMATS = ["table", "jsonl", "csv"] as const;

interface Options extends Pick<FilterOptions, "from" | "to" | "place"> {
  readonly map?: string;
  readonly format: string;
  readonly strict?: boolean;
}

/** Days around a period in which a partner of its first or last row can lie. */
const MARGIN_DAYS = 10;

const HAPPENED: ReadonlySet<string> = new Set([
  "occurred",
  "attempted",
  "ongoing",
]);

/** Whether a list records such incidents: country, type, a death if it asks one. */
function coverage(mapping: ListMapping, rows: readonly ListRow[]) {
  const types = new Set<EventTypeCode>(Object.values(mapping.types).flat());
  const countries = new Set(rows.flatMap(({ where }) => where.country ?? []));
  return ({ status, type, where, casualties }: RegisterIncident): boolean =>
    HAPPENED.has(status) &&
    (types.size === 0 || types.has(type)) &&
    (where.country === null ||
      countries.size === 0 ||
      countries.has(where.country)) &&
    (!mapping.deathsOnly ||
      casualties.some(({ outcome, min }) => outcome === "killed" && min !== 0));
}

/** Keeps of a comparison what lies in the asked period and place. */
function within(
  found: ReturnType<typeof compareList>,
  isRow: (row: ListRow) => boolean,
  isIncident: (incident: RegisterIncident) => boolean,
): Omit<ListResult, "rejected"> {
  const isAsked = ({ rows, incident }: (typeof found.both)[number]) =>
    rows.some(isRow) || isIncident(incident);
  const both = found.both.filter(isAsked);
  const possible = found.possible.filter(isAsked);
  const kept = new Set([...both, ...possible].flatMap(({ rows }) => rows));
  const all = [...found.both, ...found.possible].flatMap(({ rows }) => rows);
  const dropped = [...new Set(all)].filter((row) => !kept.has(row));
  return {
    both,
    possible,
    onlyThere: found.onlyThere.filter(isRow),
    onlyHere: found.onlyHere.filter(isIncident),
    outside: found.outside.filter(isIncident),
    filtered: [...dropped, ...found.onlyThere.filter((row) => !isRow(row))],
  };
}

async function compareWith(
  register: Register,
  reading: ListReading,
  options: Options,
): Promise<ListResult> {
  const { rows, rejected, mapping } = reading;
  const own = periodOfRows(rows);
  const asked: ListPeriod = {
    from: options.from ?? own.from,
    to: options.to ?? own.to,
  };
  const wide = widenedPeriod(asked, MARGIN_DAYS);
  const incidents = (await findIncidents(register)).filter(({ when }) =>
    liesInPeriod(when, wide),
  );
  const found = compareList(rows, incidents, {
    covers: coverage(mapping, rows),
  });
  const { place } = options;
  const { accepts } = incidentQuery({
    ...(place === undefined ? {} : { place }),
  });
  const isRow = (row: ListRow) =>
    liesInPeriod(row.when, asked) &&
    (place === undefined || rowLiesIn(row, place));
  const isIncident = (incident: RegisterIncident) =>
    liesInPeriod(incident.when, asked) && accepts!(incident);
  return { ...within(found, isRow, isIncident), rejected };
}

async function print(
  result: ListResult,
  list: string,
  format: string,
  io: CommandIo,
): Promise<void> {
  const writer = lineWriter(io.stdout);
  if (format === "table") await writer.write(listText(result, list, io.stdout));
  else {
    const lines = format === "csv" ? listCsv(result) : listLines(result);
    for (const line of lines) {
      await writer.write(line.replace(/\r\n$/, ""));
      if (writer.isClosed()) break;
    }
  }
  await writer.end();
}

/** Makes `isnad compare`. */
export function compareCommand(): RunCommand {
  return (args, io) => {
    const parser = commandParser("compare", HELP)
      .argument("<file>")
      .requiredOption(...REGISTER_OPTION)
      .option("--map <FILE>", "how to read a partner's columns (JSON)")
      .option("--from <DAY>", "not over before this day")
      .option("--to <DAY>", "begun by this day")
      .option("--place <NAME|ID>", "place or governorate")
      .option("--format <FORMAT>", "table, jsonl or csv", "table")
      .option("--strict", "exit 3 when rows were rejected");
    return runOnRegister({ parser, args, io, create: false }, () => {
      const options: Options = parser.opts();
      const [file = ""] = parser.args;
      const { format } = options;
      if (!FORMATS.some((known) => known === format))
        throw badValue("--format", format, FORMATS.join(", "));
      incidentQuery(options);
      const mapping =
        options.map === undefined ? undefined : readMapping(options.map);
      const reading = readListFile(file, mapping);
      return async (register) => {
        await linkRegister(register, programLinker());
        const result = await compareWith(register, reading, options);
        reportReading(reading, io);
        await print(result, reading.mapping.name, format, io);
        const isStrict = options.strict === true && result.rejected.length > 0;
        return isStrict ? EXIT.rejects : EXIT.ok;
      };
    });
  };
}
