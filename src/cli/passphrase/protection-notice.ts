import type { Register } from "../../register/open-register.js";
import type { CommandIo } from "../command.js";
import { isolatedInput, quotedInput } from "../../operations/terminal-text.js";

type Guarded = Pick<Register, "path" | "protection" | "folder">;

function seen({ protection, folder }: Guarded) {
  if (folder === null) {
    return {
      en: "has its key in the database, unlocked: whoever reads the database can read its evidence",
      ar: "مفتاحه في القاعدة دون قفل: من يقرأ القاعدة يقرأ موادّه المحفوظة",
    };
  }
  return protection === "plain"
    ? {
        en: "is not encrypted: whoever has its folder can read it",
        ar: "غير معمّى: من يأخذ مجلده يقرأ ما فيه",
      }
    : {
        en: "has its key beside it, unlocked: whoever has its folder can read it",
        ar: "مفتاحه بجانبه دون قفل: من يأخذ مجلده يقرأ ما فيه",
      };
}

/** Says, where no passphrase guards a register, who can read it and what to do. */
export function noticeProtection(register: Guarded, io: CommandIo): void {
  if (register.protection === "passphrase") return;
  const { en, ar } = seen(register);
  const { path } = register;
  const command = `isnad passphrase --set --register ${quotedInput(path)}`;
  io.stderr.write(
    `isnad: the register ${quotedInput(path)} ${en}. To set a passphrase: ${command}\n`,
  );
  io.stderr.write(
    `isnad: السجل ${isolatedInput(path)} ${ar}. لتعيين عبارة سر: ${isolatedInput(command)}\n`,
  );
}
