import { bundleLines } from "../../register/exchange/write-bundle.js";
import type { Register } from "../../register/open-register.js";
import type { Audience } from "../../release/index.js";
import { badValue, NOTHING } from "../../operations/bad-value.js";
import { EXIT, type CommandIo } from "../command.js";
import { newFile } from "../new-file.js";

/** The format that holds the register itself. */
export const WHOLE_REGISTER = "register";

interface WholeOptions {
  readonly out?: string;
  readonly author?: string;
  readonly from?: string;
  readonly to?: string;
  readonly place?: string;
  readonly type?: string;
  readonly actor?: string;
}

/** What the log says in place of the key of who receives it. */
const NO_KEY = "plain";

/** A part of a register is no register. */
const FILTERS = ["from", "to", "place", "type", "actor"] as const;

/**
 * Writes all that the register holds as JSON lines: reports with their bytes,
 * claims, imports and the whole log, as `exchange --for own` does, but open to
 * every reader; of the vault nothing. `merge` makes the same register of them.
 *
 * @throws IsnadError `CLI-BAD-OPTION-VALUE` for any audience but internal, a
 * filter, or no file or author; `EXP-FILE-EXISTS`
 */
export function wholeRegister(
  options: WholeOptions,
  audience: Audience,
  io: CommandIo,
): (register: Register) => Promise<number> {
  if (audience !== "internal")
    throw badValue("--audience", audience, {
      ar: "internal: فيها كل اسم ونص",
      en: "internal: it holds every name and text",
    });
  for (const name of FILTERS)
    if (options[name] !== undefined)
      throw badValue(`--${name}`, options[name], {
        ar: "لا شيء: هذه الصيغة هي السجل كله",
        en: "nothing: this format is the whole register",
      });
  const author = options.author ?? io.env["ISNAD_AUTHOR"] ?? "";
  if (author === "")
    throw badValue("--author", NOTHING, {
      ar: "رمز من يصنعه",
      en: "the code of who makes it",
    });
  if (options.out === undefined)
    throw badValue("--out", NOTHING, {
      ar: "اسم جديد: فيه كل اسم ونص ولا يُطبع على الشاشة",
      en: "a new name: it holds every name and text and is not printed",
    });
  // For its maker alone, as it lies open.
  const file = newFile(options.out, 0o600);
  return async (register) => {
    await file.write(bundleLines(register, { author, recipient: NO_KEY }));
    io.stderr.write(
      "isnad: the file is not encrypted and holds every name and text, and pictures with the place where they were taken; for another device of yours: isnad exchange\n" +
        "isnad: الملف غير مشفّر وفيه كل اسم ونص، والصور بما فيها من موضع التقاطها؛ لجهاز آخر من أجهزتك: isnad exchange\n",
    );
    return EXIT.ok;
  };
}
