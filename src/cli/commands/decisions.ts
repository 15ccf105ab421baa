import type { RegisterIncident } from "../../model/register-incident.js";
import { listDecisions } from "../../register/decisions/list-decisions.js";
import { staleDecisions } from "../../register/decisions/stale-decisions.js";
import { resolveIncident } from "../../register/find-incidents.js";
import type { Register } from "../../register/open-register.js";
import { commandParser, type CommandHelp } from "../arguments.js";
import { badValue } from "../../operations/bad-value.js";
import { EXIT, type RunCommand } from "../command.js";
import { type ToldDecision } from "../deciding/decision-table.js";
import { conflicting } from "../deciding/conflicting.js";
import { printDecisions, withIncidents } from "../deciding/told-decisions.js";
import { linkNow } from "../link-now.js";
import { REGISTER_OPTION, runOnRegister } from "../register-command.js";

const HELP: CommandHelp = {
  usage: "decisions",
  en: "Prints what people decided, earlier first, one JSON line each, or a table.",
  ar: "يطبع إجراءات المدققين، الأقدم أولاً، سطر JSON لكل إجراء، أو جدولاً.",
  examples: [
    {
      en: "all that was decided about one incident",
      ar: "كل ما اتُّخذ في حادثة واحدة",
      line: "isnad decisions --register daraa --incident inc-01234567 --format table",
    },
    {
      en: "decisions that now meet another claim, another value, or nothing",
      ar: "إجراءات صارت أمام رواية أخرى أو قيمة أخرى أو لا شيء",
      line: "isnad decisions --register daraa --stale --format table",
    },
    {
      en: "decisions of two devices that say different things",
      ar: "إجراءات جهازين يقول كل منهما غير ما يقوله الآخر",
      line: "isnad decisions --register daraa --conflicts",
    },
  ],
};

interface Options {
  readonly format: string;
  readonly incident?: string;
  readonly stale?: true;
  readonly conflicts?: true;
}

/** The decisions that are asked for. */
async function wanted(
  { store }: Register,
  { stale, conflicts }: Options,
  incident: RegisterIncident | undefined,
): Promise<readonly ToldDecision[]> {
  const found: readonly Omit<ToldDecision, "incidents">[] = stale
    ? await staleDecisions(store)
    : conflicts
      ? await conflicting(store)
      : await listDecisions(
          store,
          incident === undefined ? {} : { claims: incident.claims },
        );
  const told = await withIncidents(store, found);
  if (incident === undefined) return told;
  return told.filter(
    ({ claims, incidents }) =>
      incidents.includes(incident.id) ||
      claims.some(({ anchor }) => incident.claims.includes(anchor)),
  );
}

async function incidentOf(
  register: Register,
  { incident: id }: Options,
): Promise<RegisterIncident | undefined> {
  if (id === undefined) return undefined;
  const incident = await resolveIncident(register, id);
  if (incident !== undefined) return incident;
  throw badValue("--incident", id, {
    ar: "معرّف حادثة في هذا السجل",
    en: "the id of an incident of this register",
  });
}

/** Makes `isnad decisions`. */
export function decisionsCommand(): RunCommand {
  return (args, io) => {
    const parser = commandParser("decisions", HELP)
      .requiredOption(...REGISTER_OPTION)
      .option("--format <FORMAT>", "jsonl or table", "jsonl")
      .option("--incident <ID>", "about this incident alone")
      .option("--stale", "that no longer meet what they were made on")
      .option("--conflicts", "that contradict each other");
    return runOnRegister({ parser, args, io, create: false }, () => {
      const options: Options = parser.opts();
      const { format, stale, conflicts } = options;
      if (format !== "jsonl" && format !== "table")
        throw badValue("--format", format, "jsonl, table");
      if (stale && conflicts)
        throw badValue("--stale", "--conflicts", {
          ar: "واحد من الخيارين",
          en: "one of the two",
        });
      return async (register) => {
        await linkNow(register);
        const incident = await incidentOf(register, options);
        await printDecisions(
          await wanted(register, options, incident),
          format,
          io,
        );
        return EXIT.ok;
      };
    });
  };
}
