import { restoreBackup } from "../../register/backup/restore-backup.js";
import { headLines } from "../../register/log/heads.js";
import { commandParser, type CommandHelp } from "../arguments.js";
import { EXIT, type RunCommand } from "../command.js";
import {
  passphraseSource,
  tryPassphrases,
} from "../passphrase/passphrase-source.js";
import { REGISTER_OPTION, runOnStore } from "../register-command.js";
import { isolatedInput, quotedInput } from "../../operations/terminal-text.js";

const HELP: CommandHelp = {
  usage: "restore DIR",
  en: "Makes a register of a backup, in an empty place. It opens with the passphrase of the time of the backup, and goes on as a new device.",
  ar: "ينشئ سجلاً من نسخة احتياطية في مكان خالٍ. يُفتح بعبارة السر التي كانت وقت النسخ، ويتابع بوصفه جهازاً جديداً.",
  examples: [
    {
      en: "from a stick into a new folder",
      ar: "من قرص خارجي إلى مجلد جديد",
      line: "isnad restore /media/stick/daraa-2026-11-22 --register daraa-again",
    },
  ],
};

/** Makes `isnad restore`. */
export function restoreCommand(): RunCommand {
  return (args, io) => {
    const parser = commandParser("restore", HELP)
      .argument("<DIR>", "the backup")
      .requiredOption(...REGISTER_OPTION);
    return runOnStore({ parser, args, io }, async () => {
      const { register: name } = parser.opts<{ readonly register: string }>();
      const [folder = ""] = parser.args;
      const passphrase = passphraseSource(io);
      const made = await tryPassphrases(io, passphrase, () =>
        restoreBackup({ folder, name, passphrase }),
      );
      const { id, madeAt, damagedPacks } = made;
      const told = { backup: id, madeAt, damagedPacks };
      const heads = headLines(made.heads);
      io.stdout.write(`${JSON.stringify({ ...told, heads })}\n`);
      io.stderr.write(
        `isnad: restored, as of ${madeAt}. Hold the heads above against your sheet. Withdrawals made after that day are NOT in it: withdraw those records again before anybody works with it. Backup: ${quotedInput(folder)}\n`,
      );
      io.stderr.write(
        `isnad: استُعيد السجل كما كان في ${madeAt}. قارن الرؤوس أعلاه بورقتك. ما سُحب بعد ذلك اليوم عاد فيه: اسحب تلك المواد من جديد قبل أن يعمل عليه أحد. النسخة: ${isolatedInput(folder)}\n`,
      );
      if (damagedPacks.length === 0) return EXIT.ok;
      const names = damagedPacks.join(", ");
      io.stderr.write(
        `isnad: these packs were damaged when the backup was made: ${names}\n`,
      );
      io.stderr.write(
        `isnad: هذه الحزم كانت تالفة وقت النسخ: ${isolatedInput(names)}\n`,
      );
      return EXIT.failed;
    });
  };
}
