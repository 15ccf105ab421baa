import type { World } from "../../countries/pack.js";
import { loadWorld } from "../../packs/load-world.js";
import type { ListReading } from "../../importers/lists/read-list.js";
import type { RegisterIncident } from "../../model/register-incident.js";
import {
  currentReadings,
  type CurrentReading,
} from "../../register/current-readings.js";
import { unmetDecisions } from "../../linkage/lists/index.js";
import { findIncidents } from "../../register/find-incidents.js";
import { linkRegister } from "../../register/link-register.js";
import type { Register } from "../../register/open-register.js";
import { commandParser, type CommandHelp } from "../arguments.js";
import { badValue } from "../../operations/bad-value.js";
import { EXIT, type CommandIo, type RunCommand } from "../command.js";
import { incidentQuery } from "../../operations/incident-filter.js";
import { knownOutlet } from "../../operations/figures/known-outlet.js";
import { lineWriter } from "../line-writer.js";
import { programLinker } from "../../operations/linker.js";
import {
  captureCsv,
  capturesOf,
  reportCaptures,
} from "../lists/capture-file.js";
import { readDecisions } from "../lists/decisions-file.js";
import { listCsv } from "../lists/list-csv.js";
import {
  readListFile,
  readMapping,
  reportReading,
} from "../lists/list-file.js";
import { listLines } from "../lists/list-lines.js";
import {
  compareIncidents,
  compareVictims,
  type ScopeOptions,
} from "../lists/list-scope.js";
import { listText } from "../lists/list-text.js";
import { personCsv, personLines, personText } from "../lists/person-output.js";
import { newFile } from "../new-file.js";
import { printedReports } from "../../operations/register-persons.js";
import { REGISTER_OPTION, runOnRegister } from "../register-command.js";

const HELP: CommandHelp = {
  usage: "compare FILE…",
  en: "Holds tables of ACLED, UCDP GED or a partner against the register: what both have and where they differ, what only one has, what a person must decide.",
  ar: "يقابل جداول من ACLED أو UCDP GED أو من شريك بالسجل: ما في الاثنين وأين يختلفان، وما في أحدهما وحده، وما يحتاج إلى تدقيق.",
  examples: [
    {
      en: "an ACLED export against the register",
      ar: "ملف من ACLED أمام السجل",
      line: "isnad compare acled.csv --register daraa",
    },
    {
      en: "the people of a partner's sheet, for a spreadsheet",
      ar: "أشخاص ورقة شريك، لبرنامج الجداول",
      line: "isnad compare partner.csv --map partner.json --victims --register daraa --format csv",
    },
    {
      en: "who stands in which list, for an estimate made elsewhere",
      ar: "من ورد في أي قائمة، لتقدير يُحسب في برنامج آخر",
      line: "isnad compare a.csv b.csv --map a.json --map b.json --register daraa --capture-histories histories.csv",
    },
  ],
};

const FORMATS = ["table", "jsonl", "csv"] as const;

interface Options extends ScopeOptions {
  readonly map: readonly string[];
  readonly victims?: boolean;
  readonly decisions?: string;
  readonly captureHistories?: string;
  readonly sourcesAsLists?: boolean;
  readonly format: string;
  readonly strict?: boolean;
}

function* printed(
  reading: ListReading,
  incidents: readonly RegisterIncident[],
  options: Options,
  io: CommandIo,
): Generator<string> {
  const { format, victims } = options;
  const { name } = reading.mapping;
  if (victims === true) {
    const found = compareVictims(reading, incidents, options);
    if (format === "table") yield personText(found, name, io.stdout);
    else yield* format === "csv" ? personCsv(found) : personLines(found);
    return;
  }
  const found = compareIncidents(reading, incidents, options);
  if (format === "table") yield listText(found, name, io.stdout);
  else yield* format === "csv" ? listCsv(found) : listLines(found);
}

async function print(
  readings: readonly ListReading[],
  incidents: readonly RegisterIncident[],
  options: Options,
  io: CommandIo,
): Promise<void> {
  const writer = lineWriter(io.stdout);
  let isFirst = true;
  for (const reading of readings) {
    const isText = options.format === "table";
    if (isText && !isFirst) await writer.write("");
    let isHead = true;
    for (const line of printed(reading, incidents, options, io)) {
      const isRepeated = options.format === "csv" && isHead && !isFirst;
      isHead = false;
      if (!isRepeated) await writer.write(line.replace(/\r\n$/, ""));
      if (writer.isClosed()) return;
    }
    isFirst = false;
  }
  await writer.end();
}

/** What the command calls; a test gives its own. */
export interface CompareDependencies {
  readonly loadWorld: () => World;
}

async function writeCaptures(
  register: Register,
  readings: readonly ListReading[],
  incidents: readonly RegisterIncident[],
  options: Options & { readonly captureHistories: string },
  io: CommandIo,
  dependencies: CompareDependencies,
): Promise<void> {
  const read: CurrentReading[] = [];
  for await (const reading of currentReadings(register.store))
    read.push(reading);
  const reports = printedReports(read);
  const bySource = options.sourcesAsLists === true;
  const sourceName = bySource
    ? knownOutlet(dependencies.loadWorld())
    : () => null;
  const { decided } = options;
  const input = { readings, incidents, reports, bySource, sourceName, decided };
  const { table, feeding } = capturesOf(input);
  await newFile(options.captureHistories).write(captureCsv(table));
  reportCaptures(table, feeding, io);
}

/** Two lists of one name would share a column, and say so of each other. */
function checkNames(readings: readonly ListReading[]): void {
  const names = readings.map(({ mapping }) => mapping.name);
  const twice = names.find((name, at) => names.indexOf(name) !== at);
  if (twice !== undefined)
    throw badValue("--map", twice, {
      ar: "اسم خاص بكل قائمة",
      en: "a name of its own for each list",
    });
}

/** Names decisions that no row or no incident answers to. */
function reportUnmet(
  decided: Options["decided"],
  readings: readonly ListReading[],
  incidents: readonly RegisterIncident[],
  io: CommandIo,
): void {
  const rows = readings.flatMap((reading) => reading.rows);
  for (const { list, id, incident } of unmetDecisions(decided, rows, incidents))
    io.stderr.write(
      `isnad: the decision on row ${id} of ${list} and ${incident} meets nothing: no such row or incident; check the ids\n` +
        `isnad: القرار بشأن الصف ⁨${id}⁩ من ⁨${list}⁩ والحادثة ⁨${incident}⁩ لا يطابق شيئاً: لا صف أو لا حادثة بهذا المعرّف؛ راجع المعرّفات\n`,
    );
}

const collect = (value: string, others: readonly string[]) => [
  ...others,
  value,
];

/** Makes `isnad compare`. */
export function compareCommand(
  dependencies: CompareDependencies = { loadWorld },
): RunCommand {
  return (args, io) => {
    const parser = commandParser("compare", HELP)
      .argument("<files...>")
      .requiredOption(...REGISTER_OPTION)
      .option(
        "--map <FILE>",
        "how to read a partner's columns (JSON); once a list",
        collect,
        [],
      )
      .option("--from <DAY>", "not over before this day")
      .option("--to <DAY>", "begun by this day")
      .option("--place <NAME|ID>", "place or governorate")
      .option("--decisions <FILE>", "what people decided of rows (JSON)")
      .option("--victims", "people instead of incidents")
      .option(
        "--capture-histories <FILE>",
        "a new CSV: who stands in which list",
      )
      .option(
        "--sources-as-lists",
        "there, each original source of the register is a list",
      )
      .option("--format <FORMAT>", "table, jsonl or csv", "table")
      .option("--strict", "exit 3 when rows were rejected");
    return runOnRegister({ parser, args, io, create: false }, async () => {
      const given = parser.opts<Omit<Options, "decided">>();
      const decided =
        given.decisions === undefined ? [] : readDecisions(given.decisions);
      const options: Options = { ...given, decided };
      const { format, captureHistories } = options;
      if (!FORMATS.some((known) => known === format))
        throw badValue("--format", format, FORMATS.join(", "));
      incidentQuery({
        ...(options.from && { from: options.from }),
        ...(options.to && { to: options.to }),
      });
      const mappings = options.map.map(readMapping);
      const readings: ListReading[] = [];
      for (const file of parser.args)
        readings.push(await readListFile(file, mappings));
      checkNames(readings);
      if (captureHistories !== undefined) newFile(captureHistories);
      return async (register) => {
        await linkRegister(register, programLinker());
        const incidents = await findIncidents(register);
        for (const reading of readings) reportReading(reading, io);
        reportUnmet(options.decided, readings, incidents, io);
        if (captureHistories === undefined)
          await print(readings, incidents, options, io);
        else {
          const asked = { ...options, captureHistories };
          await writeCaptures(
            register,
            readings,
            incidents,
            asked,
            io,
            dependencies,
          );
        }
        const isBad = readings.some(({ rejected }) => rejected.length > 0);
        return isBad && options.strict === true ? EXIT.rejects : EXIT.ok;
      };
    });
  };
}
