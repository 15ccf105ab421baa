import { badValue, NOTHING } from "../../operations/bad-value.js";
import { jobMessage } from "../../operations/jobs/job-message.js";
import {
  entryMessage,
  type KeptEntry,
} from "../../operations/jobs/kept-rejects.js";
import {
  JOB_STATES,
  openJobs,
  type Job,
  type Jobs,
} from "../../workers/index.js";
import { commandParser, parseCount, type CommandHelp } from "../arguments.js";
import { EXIT, type CommandIo, type RunCommand } from "../command.js";
import { jobsTable } from "../jobs-table.js";
import { lineWriter } from "../line-writer.js";
import { checkListing } from "../listing-options.js";
import { REGISTER_OPTION, runOnRegister } from "../register-command.js";

const HELP: CommandHelp = {
  usage: "jobs [list | show ID | retry ID | cancel ID]",
  en: "Work that was asked for and is done by the server or by `isnad worker`: what waits, runs, is done or was given up. retry has one tried again that was given up (dead); cancel stops one, and what it stored by then stays.",
  ar: "الأعمال المطلوبة التي ينجزها الخادم أو isnad worker: ما ينتظر وما يجري وما تمّ وما تُرك. يعيد retry ما تُرك (dead)، ويوقف cancel عملاً ويبقى ما خزّنه.",
  examples: [
    {
      en: "the latest, as a table",
      ar: "الأحدث في جدول",
      line: "isnad jobs --register daraa --format table",
    },
    {
      en: "what was given up, and why one of them",
      ar: "ما تُرك، وسبب واحد منها",
      line: "isnad jobs list --state dead --register daraa && isnad jobs show 019aa0b1c2d3 --register daraa",
    },
    {
      en: "have it tried again, once what was wrong is mended",
      ar: "إعادته بعد إصلاح السبب",
      line: "isnad jobs retry 019aa0b1c2d3 --register daraa",
    },
  ],
};

interface Options {
  readonly format: string;
  readonly state?: string;
  readonly kind?: string;
  readonly limit: string;
}

const ACTIONS = ["list", "show", "retry", "cancel"] as const;

function stateOf(value: string | undefined): Job["state"] | undefined {
  if (value === undefined) return undefined;
  const found = JOB_STATES.find((state) => state === value);
  if (found !== undefined) return found;
  throw badValue("--state", value, JOB_STATES.join(", "));
}

const both = (say: (language: "ar" | "en") => string) => ({
  ar: say("ar"),
  en: say("en"),
});

/** A job with what its codes mean, in both languages. */
function told(job: Job): object {
  const { error, result } = job;
  const messagesOf = (entries: unknown) =>
    (entries as readonly KeptEntry[]).map((entry) => ({
      ...entry,
      message: both((language) => entryMessage(entry, language)),
    }));
  return {
    ...job,
    ...(error !== null && {
      error: {
        ...error,
        message: both((language) => jobMessage(error, language)),
      },
    }),
    ...(result !== null && {
      result: {
        ...result,
        ...(Array.isArray(result["rejects"]) && {
          rejects: messagesOf(result["rejects"]),
        }),
        ...(Array.isArray(result["notices"]) && {
          notices: messagesOf(result["notices"]),
        }),
      },
    }),
  };
}

async function list(
  jobs: Jobs,
  { format, kind, limit, state }: Options,
  io: CommandIo,
): Promise<void> {
  const query = { kind, state: stateOf(state), limit: Number(limit) };
  const found = await jobs.list(query);
  if (format === "table") {
    io.stdout.write(jobsTable(found, io.stdout));
    return;
  }
  const writer = lineWriter(io.stdout);
  for (const job of found) await writer.write(JSON.stringify(job));
  await writer.end();
}

async function changed(
  jobs: Jobs,
  action: "retry" | "cancel",
  { id, io }: { readonly id: string; readonly io: CommandIo },
): Promise<void> {
  const job = await jobs[action](id);
  io.stdout.write(`${JSON.stringify(job)}\n`);
  const short = id.slice(0, 16);
  const [en, ar] =
    action === "retry"
      ? [
          `job ${short} waits for a worker again`,
          `العمل ${short} ينتظر عاملاً من جديد`,
        ]
      : [
          `job ${short} was stopped; what it stored stays`,
          `أُوقف العمل ${short}؛ ويبقى ما خزّنه`,
        ];
  io.stderr.write(`isnad: ${en}\nisnad: ${ar}\n`);
}

/** Makes `isnad jobs`. */
export function jobsCommand(): RunCommand {
  return (args, io) => {
    const parser = commandParser("jobs", HELP)
      .argument("[ACTION]", `${ACTIONS.join(", ")}; lists when left out`)
      .argument("[ID]", "of a job, its first eight digits or more")
      .requiredOption(...REGISTER_OPTION)
      .option("--state <STATE>", JOB_STATES.join(", "))
      .option("--kind <KIND>", "import, look, adopt, link, export, undo-import")
      .option("--limit <N>", "rows at most", "50")
      .option("--format <FORMAT>", "jsonl or table", "jsonl");
    return runOnRegister({ parser, args, io, create: false }, () => {
      const options: Options = parser.opts();
      checkListing(options);
      parseCount("--limit", options.limit);
      stateOf(options.state);
      const [given = "list", start] = parser.args;
      const action = ACTIONS.find((known) => known === given);
      if (action === undefined)
        throw badValue("jobs", given, ACTIONS.join(", "));
      if (action !== "list" && start === undefined)
        throw badValue("ID", NOTHING, {
          ar: "معرّف عمل، كما يعرضه isnad jobs",
          en: "the id of a job, as isnad jobs lists it",
        });
      return async (register) => {
        const jobs = openJobs(register);
        try {
          if (action === "list") await list(jobs, options, io);
          else {
            const id = await jobs.find(start ?? "");
            if (action === "show") {
              const text = JSON.stringify(told(await jobs.get(id)), null, 2);
              io.stdout.write(`${text}\n`);
            } else await changed(jobs, action, { id, io });
          }
          return EXIT.ok;
        } finally {
          await jobs.stop();
        }
      };
    });
  };
}
