import { availableParallelism } from "node:os";
import { setTimeout as sleep } from "node:timers/promises";
import { findInputs } from "../../importers/input.js";
import { IsnadError } from "../../model/errors.js";
import { reportKey } from "../../model/identity.js";
import { storeMessage, StoreError } from "../../register/messages.js";
import type { Register } from "../../register/open-register.js";
import { storeFault } from "../../register/store-fault.js";
import { unreadable } from "../../operations/coding/actor-table.js";
import { commandParser, parseCount, type CommandHelp } from "../arguments.js";
import { EXIT, type CommandIo, type RunCommand } from "../command.js";
import { runPlan, type RunOptions, type RunPlan } from "../imports/run-plan.js";
import { FROM_OPTION } from "../input-argument.js";
import { lineWriter } from "../line-writer.js";
import { REGISTER_OPTION, runOnRegister } from "../register-command.js";
import {
  coderReader,
  inTurn,
  poolReader,
} from "../../operations/coding/report-reader.js";
import { formatOf } from "../report-run.js";
import { visibleText } from "../../operations/terminal-text.js";
import { seenFiles, type SeenFile } from "../watching/settled-files.js";
import { watchFolder } from "../watching/watch-folder.js";
import { hasWorkers, workerPool } from "../../operations/coding/worker-pool.js";
import { writeError } from "../write-error.js";

const HELP: CommandHelp = {
  usage: "watch FOLDER",
  en: "Imports what is put into a folder, as `run` does, until Ctrl-C; a file is read when it has stopped changing.",
  ar: "يستورد ما يوضع في مجلد كما يفعل run، إلى أن تضغط Ctrl-C؛ ويُقرأ الملف حين يتوقف تغيّره.",
  examples: [
    {
      en: "the folder into which the chat program saves",
      ar: "المجلد الذي يحفظ فيه برنامج المحادثة",
      line: "isnad watch inbox --register daraa",
    },
    {
      en: "one pass, from a timetable",
      ar: "مرة واحدة، من جدول مواعيد",
      line: "isnad watch inbox --once --register daraa",
    },
  ],
};

interface Options extends RunOptions {
  readonly every: string;
  readonly once: boolean;
}

/** Shortest time between two looks at one file, in seconds. */
const ONCE_SECONDS = 2;

async function look(folder: string): Promise<readonly SeenFile[] | null> {
  const { inputs, unreadable: faults } = await findInputs([folder], () => []);
  return faults.length > 0 ? null : seenFiles(inputs);
}

function tellPresence(folder: string, isThere: boolean, io: CommandIo): void {
  const name = visibleText(folder);
  io.stderr.write(
    isThere
      ? `isnad: ${name} is back\nisnad: عاد ${name}\n`
      : `isnad: ${name} cannot be read; waiting for it\nisnad: تعذّرت قراءة ${name}؛ بانتظار عودته\n`,
  );
}

/** Faults that another look may not meet: a lock, a full disk, a file gone. */
function tellFault(error: unknown, io: CommandIo): void {
  if (error instanceof StoreError) {
    io.stderr.write(`isnad: ${storeMessage(error, "en")}\n`);
    io.stderr.write(`isnad: ${storeMessage(error, "ar")}\n`);
  } else if (error instanceof IsnadError) writeError(io, error);
  else throw error;
}

type Plan = Omit<RunPlan, "inputs">;

async function watch(
  register: Register,
  folder: string,
  { plan, options }: { readonly plan: Plan; readonly options: Options },
  io: CommandIo,
): Promise<number> {
  const writer = lineWriter(io.stdout);
  const seconds = options.once ? ONCE_SECONDS : Number(options.every);
  let code: number = EXIT.ok;
  const take = async (files: readonly SeenFile[]): Promise<boolean> => {
    try {
      const inputs = files.map(({ input }) => input);
      const ended = await runPlan(register, { ...plan, inputs }, io);
      if (ended === EXIT.rejects) code = ended;
      const names = inputs.map(({ file }) => file);
      const at = new Date().toISOString();
      await writer.write(JSON.stringify({ at, files: names }));
      return io.signal?.aborted !== true;
    } catch (error) {
      tellFault(storeFault(error, register.path), io);
      return false;
    }
  };
  const isTaken = await watchFolder({
    look: () => look(folder),
    take,
    wait: () =>
      sleep(seconds * 1000, undefined, { signal: io.signal }).catch(
        () => undefined,
      ),
    onPresence: (isThere) => tellPresence(folder, isThere, io),
    isOver: () => io.signal?.aborted === true || writer.isClosed(),
    once: options.once,
  });
  await writer.end();
  if (options.once && !isTaken) return EXIT.usage;
  return code;
}

/** Makes `isnad watch`. */
export function watchCommand(): RunCommand {
  return (args, io) => {
    const parser = commandParser("watch", HELP)
      .argument("<FOLDER>", "the folder; hidden and unfinished files are left")
      .requiredOption(...REGISTER_OPTION)
      .option(...FROM_OPTION)
      .option("--every <SECONDS>", "between two looks, 1 to 999", "10")
      .option("--once", "read what is there and end", false)
      .option("--packs <DIR>", "add packs of your own")
      .option("--batch <N>", "reports committed together, 1 to 999", "100")
      .option("--namespace <NAME>", "who gave the reports their ids", "local")
      .option("--threads <N>", "worker threads; all cores when left out")
      .option("--vault", "keep phone numbers of chats in the vault", false)
      .option("--vault-file <FILE>", "in this one, wherever it lies")
      .option("--strict", "exit 3 if a record was rejected", false);
    return runOnRegister({ parser, args, io, create: true }, async () => {
      const options: Options = parser.opts();
      const [folder = ""] = parser.args;
      const { namespace, packs: userPacks, batch, every, threads } = options;
      parseCount("--batch", batch);
      parseCount("--every", every);
      reportKey({ namespace, id: "0", text: "" });
      const from = formatOf(options.from);
      // A folder that is not there at the start is a slip of the keyboard.
      const { unreadable: faults } = await findInputs([folder], () => []);
      const [fault] = faults;
      if (fault !== undefined) throw unreadable(fault.file, fault.reason);
      const count =
        threads === undefined
          ? availableParallelism()
          : parseCount("--threads", threads);
      const task = { userPacks, trace: false, actorIds: [] };
      const pool = hasWorkers() ? workerPool(count, task) : null;
      return async (register) => {
        try {
          const reader =
            pool === null
              ? inTurn(await coderReader({ userPacks }))
              : await poolReader(pool);
          const plan = {
            from,
            columns: undefined,
            encoding: undefined,
            reader,
            pool,
            options,
          };
          return await watch(register, folder, { plan, options }, io);
        } finally {
          await pool?.close();
        }
      };
    });
  };
}
