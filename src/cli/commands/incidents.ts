import type { World } from "../../countries/pack.js";
import type { RegisterIncident } from "../../model/register-incident.js";
import { incidentVersion } from "../../register/decisions/incident-version.js";
import {
  findIncidents,
  resolveIncident,
} from "../../register/find-incidents.js";
import { fitForAudience } from "../../release/index.js";
import { loadWorld } from "../../packs/load-world.js";
import { linkRegister } from "../../register/link-register.js";
import type { Register } from "../../register/open-register.js";
import {
  memberReports,
  type MemberReport,
} from "../../register/report-texts.js";
import { commandParser, type CommandHelp } from "../arguments.js";
import { badValue } from "../../operations/bad-value.js";
import { AUDIENCE_OPTION, audienceOf } from "../audience-option.js";
import { releaseRequest } from "../../operations/release-request.js";
import {
  EXIT,
  type CommandIo,
  type OutputStream,
  type RunCommand,
} from "../command.js";
import { incidentReview } from "../deciding/incident-review.js";
import {
  incidentQuery,
  type FilterOptions,
} from "../../operations/incident-filter.js";
import { nextPage, pageOf, type PageOptions } from "../incident-page.js";
import { incidentTable } from "../incident-table.js";
import { linkTable } from "../link-table.js";
import { lineWriter } from "../line-writer.js";
import { programLinker } from "../../operations/linker.js";
import { explainMembers } from "../../operations/member-sources.js";
import { explainLinks, viewByRules } from "../../operations/member-views.js";
import { readShownRules } from "../shown-option.js";
import { sourceTable } from "../source-table.js";
import { valueTable } from "../value-table.js";
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
      en: "the list page by page; the end of each page names the next",
      ar: "القائمة صفحة صفحة؛ وفي آخر كل صفحة ما تبدأ به التالية",
      line: "isnad incidents --register daraa --limit 50 --format table",
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
    {
      en: "why its claims were joined, and what they contradict each other in",
      ar: "لماذا رُبطت رواياتها، وفيم تتضارب",
      line: "isnad incidents --register daraa --id inc-0123456789abcdef0123456789abcdef --values --format table",
    },
  ],
};

interface Options extends FilterOptions, PageOptions {
  readonly format: string;
  readonly audience: string;
  readonly id?: string;
  readonly sources?: true;
  readonly links?: true;
  readonly values?: true;
  readonly show?: string;
}

/** Views of one incident; each needs `--id`. */
const VIEWS = ["sources", "links", "values"] as const;

async function wanted(
  register: Register,
  options: Options,
): Promise<readonly RegisterIncident[]> {
  if (options.id === undefined) {
    const query = { ...incidentQuery(options), ...pageOf(options) };
    return findIncidents(register, query);
  }
  const incident = await resolveIncident(register, options.id);
  if (incident !== undefined) return [incident];
  throw badValue("--id", options.id, {
    ar: "معرّف حادثة في هذا السجل",
    en: "the id of an incident of this register",
  });
}

/** The view that is asked for, as a table or as JSON. */
function viewOf(
  incident: RegisterIncident,
  members: readonly MemberReport[],
  options: Options,
): readonly [json: unknown, table: (stream: OutputStream) => string] {
  if (options.sources) {
    const told = explainMembers(incident, members);
    return [told, (stream) => sourceTable(told, stream)];
  }
  if (options.links) {
    const links = explainLinks(incident, members);
    return [links, (stream) => linkTable(links, stream)];
  }
  return [incident.competing, (stream) => valueTable(incident, stream)];
}

async function printView(
  register: Register,
  [incident]: readonly RegisterIncident[],
  options: Options,
  io: CommandIo,
): Promise<void> {
  const writer = lineWriter(io.stdout);
  const members = await memberReports(register.store, incident!.id);
  const [json, table] = viewOf(incident!, members, options);
  await writer.write(
    options.format === "table" ? table(io.stdout) : JSON.stringify(json),
  );
  await writer.end();
}

/** The same incidents, shown by the rules that are asked for. */
async function shownBy(
  register: Register,
  incidents: readonly RegisterIncident[],
  show: string | undefined,
): Promise<readonly RegisterIncident[]> {
  if (show === undefined) return incidents;
  const rules = readShownRules(show);
  const shown: RegisterIncident[] = [];
  for (const incident of incidents) {
    const members = await memberReports(register.store, incident.id);
    shown.push(viewByRules(incident, members, rules));
  }
  return shown;
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

/** One incident, with its version, and who decided what about it. */
async function printOne(
  incident: RegisterIncident,
  version: string,
  format: string,
  io: CommandIo,
): Promise<void> {
  const writer = lineWriter(io.stdout);
  await writer.write(
    format === "table"
      ? `${incidentTable([incident], io.stdout)}\n${incidentReview(incident, version, io.stdout)}`
      : JSON.stringify({ ...incident, version }),
  );
  await writer.end();
}

/** What the command calls; a test gives its own. */
export interface IncidentsDependencies {
  readonly loadWorld: () => World;
}

/** Makes `isnad incidents`. */
export function incidentsCommand(
  dependencies: IncidentsDependencies = { loadWorld },
): RunCommand {
  return (args, io) => {
    const parser = commandParser("incidents", HELP)
      .requiredOption(...REGISTER_OPTION)
      .option("--format <FORMAT>", "jsonl or table", "jsonl")
      .option("--from <DAY>", "not over before this day")
      .option("--to <DAY>", "begun by this day")
      .option("--place <NAME|ID>", "place or governorate")
      .option("--type <TYPES>", "event types, parted by commas")
      .option("--actor <ID|NAME>", "perpetrator or target")
      .option("--report <ID>", "told by this report, or this row of an office")
      .option(...AUDIENCE_OPTION)
      .option(
        "--limit <N>",
        "at most so many; the next page is named at the end",
      )
      .option("--after <CURSOR>", "the page after the one that named this")
      .option("--id <ID>", "this incident alone")
      .option("--sources", "with --id: who told it, and from whom they have it")
      .option("--links", "with --id: why its claims are one happening")
      .option("--values", "with --id: competing values side by side")
      .option(
        "--show <FIELD=RULE,…>",
        "show values by other rules: casualties=lowest,when=latest",
      );
    return runOnRegister({ parser, args, io, create: false }, () => {
      const options: Options = parser.opts();
      const { format } = options;
      if (format !== "jsonl" && format !== "table") {
        throw badValue("--format", format, "jsonl, table");
      }
      incidentQuery(options);
      pageOf(options);
      const view = VIEWS.find((name) => options[name]);
      if (view !== undefined && options.id === undefined) {
        throw badValue(
          `--${view}`,
          { ar: "لا --id", en: "no --id" },
          { ar: "معرّف حادثة واحدة، بخيار --id", en: "the id of one incident" },
        );
      }
      if (options.show !== undefined) readShownRules(options.show);
      const audience = audienceOf(options.audience);
      // They show what members of the incident say, word by word.
      if (view !== undefined && audience !== "internal") {
        throw badValue("--audience", audience, {
          ar: `internal مع --${view}`,
          en: `internal with --${view}`,
        });
      }
      const fitFor = async (
        register: Register,
        found: readonly RegisterIncident[],
      ): Promise<readonly RegisterIncident[]> => {
        if (audience === "internal") return found;
        const now = new Date().toISOString();
        const request = await releaseRequest(
          ...([
            register,
            found,
            audience,
            now,
            dependencies.loadWorld,
          ] as const),
        );
        return fitForAudience(found, request).incidents;
      };
      return async (register) => {
        await linkRegister(register, programLinker());
        const all = await wanted(register, options);
        const found = await shownBy(register, all, options.show);
        const incidents = await fitFor(register, found);
        if (view !== undefined) {
          await printView(register, incidents, options, io);
        } else if (
          audience === "internal" &&
          options.id !== undefined &&
          all[0] &&
          incidents[0]
        ) {
          // The version is of what is stored, whatever rules show it.
          const version = incidentVersion(all[0]);
          await printOne(incidents[0], version, format, io);
        } else {
          await print(incidents, format, io);
          for (const line of nextPage(found, options)) {
            io.stderr.write(`${line}\n`);
          }
        }
        return EXIT.ok;
      };
    });
  };
}
