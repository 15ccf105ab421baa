import { makeBackup } from "../../register/backup/make-backup.js";
import { headLines } from "../../register/log/heads.js";
import { commandParser, type CommandHelp } from "../arguments.js";
import { EXIT, type RunCommand } from "../command.js";
import { REGISTER_OPTION, runOnRegister } from "../register-command.js";
import { isolatedInput, quotedInput } from "../../operations/terminal-text.js";

const HELP: CommandHelp = {
  usage: "backup",
  en: "Copies a register into a new folder and checks the copy. It opens with the passphrase of today. The vault is not in it. Keep the printed heads on paper.",
  ar: "ينسخ السجل إلى مجلد جديد ويفحص النسخة. تُفتح بعبارة السر الحالية. وليست الخزنة فيها. احفظ رؤوس السلاسل المطبوعة على ورق.",
  examples: [
    {
      en: "onto a stick",
      ar: "إلى قرص خارجي",
      line: "isnad backup --register daraa --out /media/stick/daraa-2026-11-22",
    },
  ],
};

interface Options {
  readonly register: string;
  readonly out: string;
}

/** Makes `isnad backup`. */
export function backupCommand(): RunCommand {
  return (args, io) => {
    const parser = commandParser("backup", HELP)
      .requiredOption(...REGISTER_OPTION)
      .requiredOption("--out <DIR>", "a folder that does not exist yet");
    const line = { parser, args, io, create: false };
    return runOnRegister(line, () => async (register) => {
      const { register: name, out }: Options = parser.opts();
      const made = await makeBackup(register, { name, folder: out });
      const files = Object.values(made.files);
      const bytes = files.reduce((sum, file) => sum + file.bytes, 0);
      const { id, madeAt, damagedPacks } = made;
      const told = {
        ...{ id, out, madeAt, files: files.length, bytes, damagedPacks },
        heads: headLines(made.heads),
      };
      io.stdout.write(`${JSON.stringify(told)}\n`);
      io.stderr.write(
        `isnad: backed up to ${quotedInput(out)} and checked. The heads of the log are above: keep them on paper\n`,
      );
      io.stderr.write(
        `isnad: نُسخ إلى ${isolatedInput(out)} وفُحص. رؤوس سلاسل الإجراءات أعلاه: احفظها على ورق\n`,
      );
      if (damagedPacks.length === 0) return EXIT.ok;
      const names = damagedPacks.join(", ");
      io.stderr.write(
        `isnad: damaged in the register itself and copied as they are: ${names}. Keep older backups\n`,
      );
      io.stderr.write(
        `isnad: تالفة في السجل نفسه ونُسخت كما هي: ${isolatedInput(names)}. احتفظ بالنسخ الأقدم\n`,
      );
      return EXIT.failed;
    });
  };
}
