import { badValue } from "../../operations/bad-value.js";
import { jobHandlers } from "../../operations/jobs/job-handlers.js";
import { jobMeans } from "../../operations/jobs/job-means.js";
import { codedFault, openJobs, type Job } from "../../workers/index.js";
import { commandParser, parseCount, type CommandHelp } from "../arguments.js";
import { EXIT, type CommandIo, type RunCommand } from "../command.js";
import { REGISTER_OPTION, runOnRegister } from "../register-command.js";
import { untilStopped } from "../until-stopped.js";

const HELP: CommandHelp = {
  usage: "worker",
  en: "Does the jobs of a register (imports, exports, linking) until it is stopped by Ctrl-C or SIGTERM: what is at hand is then handed back, and another worker goes on. On PostgreSQL any number of machines may run one. A worker that is killed loses nothing: ten seconds later another has its job.",
  ar: "ينجز أعمال السجل (استيراد وتصدير وربط) حتى يُوقف بـCtrl-C أو SIGTERM: فيعيد ما بيده ويكمله عامل آخر. على PostgreSQL يجوز تشغيله على أي عدد من الأجهزة. وعامل انقطع فجأة لا يضيع به شيء: بعد عشر ثوانٍ يأخذ عمله غيره.",
  examples: [
    {
      en: "a worker on each machine of the office",
      ar: "عامل على كل جهاز في المكتب",
      line: "isnad worker --register postgres://isnad@db/register",
    },
    {
      en: "two jobs at a time, each coded on four threads",
      ar: "عملان معاً، وترميز كل منهما على أربعة خيوط",
      line: "isnad worker --concurrency 2 --threads 4 --register postgres://isnad@db/register",
    },
  ],
};

/** Jobs at a time at most: each holds connections of the database. */
const MOST_AT_ONCE = 4;

interface Options {
  readonly concurrency: string;
  readonly threads?: string;
  readonly packs?: string;
}

function concurrencyOf(value: string): number {
  const count = parseCount("--concurrency", value);
  if (count <= MOST_AT_ONCE) return count;
  throw badValue("--concurrency", value, {
    ar: `من 1 إلى ${MOST_AT_ONCE}؛ وشغّل عمالاً أكثر لما فوقها`,
    en: `1 to ${MOST_AT_ONCE}; run more workers beyond that`,
  });
}

const LEFT_TO_RIGHT = ["\u2066", "\u2069"] as const;

/** Tells of jobs by id and code alone: no name, no text. */
function teller(io: CommandIo) {
  const say = (en: string, ar: string) =>
    void io.stderr.write(`isnad: ${en}\nisnad: ${ar}\n`);
  const fenced = (text: string) => LEFT_TO_RIGHT.join(text);
  return {
    began: (worker: string, count: number) =>
      say(
        `worker ${worker} waits for jobs, ${count} at a time; Ctrl-C stops it`,
        `العامل ${fenced(worker)} ينتظر الأعمال، ${count} معاً؛ ويوقفه Ctrl-C`,
      ),
    left: ({ id, kind, state, error }: Job): void => {
      const code = error === null ? "" : ` ${error.code}`;
      const told = `${id.slice(0, 16)} ${kind} ${state}${code}`;
      say(`job ${told}`, `العمل ${fenced(told)}`);
    },
    fault: (error: unknown): void => {
      const { code } = codedFault(error);
      say(
        `a fault: ${code}; work goes on`,
        `خطأ: ${fenced(code)}؛ ويستمر العمل`,
      );
    },
    ended: (worker: string) =>
      say(`worker ${worker} has stopped`, `توقف العامل ${fenced(worker)}`),
  };
}

/** Makes `isnad worker`. */
export function workerCommand(): RunCommand {
  return (args, io) => {
    const parser = commandParser("worker", HELP)
      .requiredOption(...REGISTER_OPTION)
      .option("--concurrency <N>", "jobs at a time", "1")
      .option("--threads <N>", "threads that code; all cores when left out")
      .option("--packs <DIR>", "add packs of your own");
    return runOnRegister({ parser, args, io, create: false }, () => {
      const { concurrency: most, threads, packs }: Options = parser.opts();
      const concurrency = concurrencyOf(most);
      const count =
        threads === undefined ? undefined : parseCount("--threads", threads);
      return async (register) => {
        const tell = teller(io);
        const { fault: onFault, left: onLeft } = tell;
        const means = jobMeans(register, { threads: count, userPacks: packs });
        const jobs = openJobs(register, { onFault, onLeft });
        jobs.start({ handlers: jobHandlers(means), concurrency });
        tell.began(jobs.worker, concurrency);
        try {
          await untilStopped(io.signal);
        } finally {
          await jobs.stop();
          await means.close();
        }
        tell.ended(jobs.worker);
        return EXIT.ok;
      };
    });
  };
}
