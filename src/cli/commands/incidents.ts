import type { RegisterIncident } from "../../model/register-incident.js";
import {
  findIncidents,
  resolveIncident,
} from "../../register/find-incidents.js";
import { linkRegister } from "../../register/link-register.js";
import type { Register } from "../../register/open-register.js";
import { memberReports } from "../../register/report-texts.js";
import { commandParser, type CommandHelp } from "../arguments.js";
import { badValue } from "../arguments.js";
import { EXIT, type CommandIo, type RunCommand } from "../command.js";
import { incidentQuery, type FilterOptions } from "../incident-filter.js";
import { incidentTable } from "../incident-table.js";
import { lineWriter } from "../line-writer.js";
import { programLinker } from "../linker.js";
import { explainMembers } from "../member-sources.js";
import { sourceTable } from "../source-table.js";
import { REGISTER_OPTION, runOnRegister } from "../register-command.js";

const HELP: CommandHelp = {
  usage: "incidents",
  en: "Prints the register's incidents, one JSON line each, or a table.",
  ar: "يطبع حوادث السجل، سطر JSON لكل حادثة، أو جدولاً.",
  examples: [
    {
      en: "all incidents of a month, as a table",
      ar: "حوادث شهر كامل في جدول",
      line: "isnad incidents --register daraa --from 2022-05-01 --to 2022-05-31 --format table",
    },
    {
      en: "assassinations in one governorate",
      ar: "الاغتيالات في محافظة واحدة",
      line: "isnad incidents --register daraa --type assassination --place درعا",
    },
    {
      en: "one incident, also by an id from before it was joined with others",
      ar: "حادثة واحدة، ولو بمعرّف سابق على دمجها",
      line: "isnad incidents --register daraa --id inc-0123456789abcdef0123456789abcdef",
    },
    {
      en: "who told one incident, who has it from whom, and which texts are copies",
      ar: "من روى حادثة واحدة، وعمّن أخذ كل منهم، وأي النصوص منقول عن غيره",
      line: "isnad incidents --register daraa --id inc-0123456789abcdef0123456789abcdef --sources --format table",
    },
  ],
};

interface Options extends FilterOptions {
  readonly format: string;
  readonly id?: string;
  readonly sources?: true;
}

async function wanted(
  register: Register,
  options: Options,
): Promise<readonly RegisterIncident[]> {
  if (options.id === undefined) {
    return findIncidents(register, incidentQuery(options));
  }
  const incident = await resolveIncident(register, options.id);
  if (incident !== undefined) return [incident];
  throw badValue("--id", options.id, "the id of an incident of this register");
}

async function printSources(
  register: Register,
  [incident]: readonly RegisterIncident[],
  format: string,
  io: CommandIo,
): Promise<void> {
  const writer = lineWriter(io.stdout);
  const members = await memberReports(register.store, incident!.id);
  const told = explainMembers(incident!, members);
  await writer.write(
    format === "table" ? sourceTable(told, io.stdout) : JSON.stringify(told),
  );
  await writer.end();
}

async function print(
  incidents: readonly RegisterIncident[],
  format: string,
  io: CommandIo,
): Promise<void> {
  const writer = lineWriter(io.stdout);
  if (format === "table") {
    await writer.write(incidentTable(incidents, io.stdout));
  } else {
    for (const incident of incidents) {
      await writer.write(JSON.stringify(incident));
      if (writer.isClosed()) break;
    }
  }
  await writer.end();
}

/** Makes `isnad incidents`. */
export function incidentsCommand(): RunCommand {
  return (args, io) => {
    const parser = commandParser("incidents", HELP)
      .requiredOption(...REGISTER_OPTION)
      .option("--format <FORMAT>", "jsonl or table", "jsonl")
      .option("--from <DAY>", "not over before this day")
      .option("--to <DAY>", "begun by this day")
      .option("--place <NAME|ID>", "place or governorate")
      .option("--type <TYPES>", "event types, parted by commas")
      .option("--actor <ID|NAME>", "perpetrator or target")
      .option("--id <ID>", "this incident alone")
      .option(
        "--sources",
        "with --id: who told it, and from whom they have it",
      );
    return runOnRegister({ parser, args, io, create: false }, () => {
      const options: Options = parser.opts();
      const { format } = options;
      if (format !== "jsonl" && format !== "table") {
        throw badValue("--format", format, "jsonl or table");
      }
      incidentQuery(options);
      if (options.sources && options.id === undefined) {
        throw badValue("--sources", "no --id", "the id of one incident");
      }
      return async (register) => {
        await linkRegister(register, programLinker());
        const incidents = await wanted(register, options);
        if (options.sources) {
          await printSources(register, incidents, format, io);
        } else await print(incidents, format, io);
        return EXIT.ok;
      };
    });
  };
}
