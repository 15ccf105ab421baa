import { existsSync } from "node:fs";
import { companionOf, VAULT_FILE } from "../../register/location.js";
import {
  moveRegister,
  openTarget,
  type MoveSummary,
} from "../../register/move/move-register.js";
import { openRegister, type Register } from "../../register/open-register.js";
import { commandParser, type CommandHelp } from "../arguments.js";
import { EXIT, type CommandIo, type RunCommand } from "../command.js";
import { lineWriter } from "../line-writer.js";
import { programLinker } from "../../operations/linker.js";
import {
  passphraseSource,
  REGISTER_LOCK,
  tryPassphrases,
  type AskingSource,
} from "../passphrase/passphrase-source.js";
import { noticeProtection } from "../passphrase/protection-notice.js";
import { startProgress } from "../progress.js";
import { runOnStore } from "../register-command.js";
import { isolatedInput, quotedInput } from "../../operations/terminal-text.js";

const HELP: CommandHelp = {
  usage: "move",
  en: "Copies a register into an empty folder or database, under a key of its own, and checks all of it there. The old one stays as it is.",
  ar: "ينسخ سجلاً إلى مجلد فارغ أو قاعدة فارغة بمفتاح جديد ويتحقق من كل ما فيه هناك. ويبقى القديم كما هو.",
  examples: [
    {
      en: "from a folder to PostgreSQL",
      ar: "من مجلد إلى PostgreSQL",
      line: "isnad move --from daraa --to postgres://isnad@db.example/daraa",
    },
    {
      en: "back to a folder, with another passphrase from a file",
      ar: "عودة إلى مجلد، بعبارة سر أخرى من ملف",
      line: "ISNAD_NEW_PASSPHRASE_FILE=new isnad move --from postgres://isnad@db.example/daraa --to daraa-2",
    },
  ],
};

interface Options {
  readonly from: string;
  readonly to: string;
}

/**
 * The passphrase of the new one: its own variable, else that of the old one
 * where the environment gives it, else as for any new one. The environment
 * tells each once.
 */
function targetSource(io: CommandIo, source: AskingSource): AskingSource {
  const { ISNAD_NEW_PASSPHRASE: own, ISNAD_NEW_PASSPHRASE_FILE: file } = io.env;
  if (own === undefined && file === undefined) return source;
  return passphraseSource(io, {
    ...REGISTER_LOCK,
    variable: "ISNAD_NEW_PASSPHRASE",
  });
}

/** Both registers sign as one device: only one of them may be written to. */
function sayWhatIsLeft(from: Register, io: CommandIo): void {
  const { path, file } = from;
  io.stderr.write(
    `isnad: moved. Write only to the new register from now on: both sign as one device. Back it up, then remove ${quotedInput(path)} yourself\n`,
  );
  io.stderr.write(
    `isnad: نُقل. لا تكتب بعد الآن إلا في السجل الجديد: السجلان يوقّعان باسم جهاز واحد. خذ نسخة احتياطية ثم أزل ${isolatedInput(path)} بنفسك\n`,
  );
  const vault = file === null ? null : companionOf(file, VAULT_FILE);
  if (vault === null || !existsSync(vault)) return;
  io.stderr.write(
    `isnad: the vault ${quotedInput(vault)} was not moved: it has a key of its own\n`,
  );
  io.stderr.write(
    `isnad: لم تُنقل الخزنة ${isolatedInput(vault)}: لها مفتاحها\n`,
  );
}

async function move(
  from: Register,
  to: Register,
  io: CommandIo,
): Promise<MoveSummary> {
  const progress = startProgress({
    stream: io.stderr,
    isShared: io.stdout.isTTY === true,
    totalBytes: null,
    now: () => performance.now(),
  });
  const onStep = () => {
    io.signal?.throwIfAborted();
    progress.addRecord();
  };
  const options = { linker: programLinker(), onStep };
  return moveRegister({ from, to }, options).finally(() => progress.end());
}

async function run(options: Options, io: CommandIo): Promise<number> {
  const passphrase = passphraseSource(io);
  const from = await tryPassphrases(io, passphrase, () =>
    openRegister(options.from, { create: false, passphrase }),
  );
  try {
    const own = targetSource(io, passphrase);
    const to = await tryPassphrases(io, own, () =>
      openTarget(options.to, from, own),
    );
    try {
      const summary = await move(from, to, io);
      const writer = lineWriter(io.stdout);
      const { engine, path } = to;
      const told = { to: path, engine: engine.name, ...summary };
      await writer.write(JSON.stringify(told));
      await writer.end();
      sayWhatIsLeft(from, io);
      noticeProtection(to, io);
      return EXIT.ok;
    } catch (error) {
      if (io.signal?.aborted === true) return EXIT.interrupted;
      throw error;
    } finally {
      await to.close();
    }
  } finally {
    await from.close();
  }
}

/** Makes `isnad move`. */
export function moveCommand(): RunCommand {
  return (args, io) => {
    const parser = commandParser("move", HELP)
      .requiredOption("--from <DIR|FILE|URL>", "the register")
      .requiredOption("--to <DIR|FILE|URL>", "an empty place for it");
    return runOnStore({ parser, args, io }, () => run(parser.opts(), io));
  };
}
