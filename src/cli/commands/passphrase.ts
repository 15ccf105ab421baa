import {
  changePassphrase,
  type PassphraseAction,
} from "../../register/keys/change-passphrase.js";
import { registerPlace, shownPlace } from "../../register/location.js";
import { commandParser, type CommandHelp } from "../arguments.js";
import { badValue, NOTHING } from "../../operations/bad-value.js";
import { EXIT, type RunCommand } from "../command.js";
import { noticeProtection } from "../passphrase/protection-notice.js";
import {
  chosenPassphrase,
  passphraseSource,
  REGISTER_LOCK,
  tryPassphrases,
} from "../passphrase/passphrase-source.js";
import { REGISTER_OPTION, runOnStore } from "../register-command.js";

const HELP: CommandHelp = {
  usage: "passphrase",
  en: "Sets, changes or removes the passphrase of a register. If you lose it, the register is lost.",
  ar: "يعيّن عبارة سر السجل أو يغيّرها أو يزيلها. إن ضاعت ضاع السجل.",
  examples: [
    {
      en: "lock a register that has none; it is encrypted anew",
      ar: "قفل سجل لا عبارة له؛ يُعمّى من جديد",
      line: "isnad passphrase --set --register daraa",
    },
    {
      en: "another passphrase, and a new key since the old one became known",
      ar: "عبارة أخرى ومفتاح جديد لأن القديمة عُرفت",
      line: "isnad passphrase --change --new-key --register daraa",
    },
    {
      en: "where nobody can be asked: the old and the new one from files",
      ar: "حيث لا أحد يُسأل: القديمة والجديدة من ملفين",
      line: "ISNAD_PASSPHRASE_FILE=old ISNAD_NEW_PASSPHRASE_FILE=new isnad passphrase --change --register daraa",
    },
  ],
};

interface Options {
  readonly register: string;
  readonly set: boolean;
  readonly change: boolean;
  readonly remove: boolean;
  readonly newKey: boolean;
}

function actionOf({ set, change, remove, newKey }: Options): PassphraseAction {
  const asked = (["set", "change", "remove"] as const).filter(
    (_, index) => [set, change, remove][index],
  );
  const [action] = asked;
  const one = {
    ar: "واحد من --set و --change و --remove",
    en: "one of --set, --change, --remove",
  };
  if (action === undefined) throw badValue("passphrase", NOTHING, one);
  if (asked.length > 1) {
    throw badValue(
      "passphrase",
      asked.map((name) => `--${name}`).join(" "),
      one,
    );
  }
  if (!newKey) return action;
  if (action === "change") return "renew";
  throw badValue("--new-key", `--${action}`, "--change");
}

const DONE: Readonly<Record<PassphraseAction, readonly [string, string]>> = {
  set: [
    "encrypted anew; it opens with the passphrase alone from now on. Older copies and backups stay as they were",
    "عُمّي من جديد؛ لا يُفتح بعد الآن إلا بعبارة السر. وتبقى النسخ الأقدم كما كانت",
  ],
  change: [
    "the passphrase was changed. Copies of the old key file open with the old one: if it became known, use --new-key",
    "غُيّرت عبارة السر. ونسخ ملف المفتاح القديم تُفتح بالقديمة: إن عُرفت فاستعمل --new-key",
  ],
  renew: [
    "the passphrase was changed and the register encrypted anew under a new key. Older copies open with the old one",
    "غُيّرت عبارة السر وعُمّي السجل من جديد بمفتاح جديد. وتُفتح النسخ الأقدم بالقديمة",
  ],
  remove: ["the passphrase was removed", "أُزيلت عبارة السر"],
};

/** Makes `isnad passphrase`. */
export function passphraseCommand(): RunCommand {
  return (args, io) => {
    const parser = commandParser("passphrase", HELP)
      .requiredOption(...REGISTER_OPTION)
      .option("--set", "a first passphrase; encrypts the register anew", false)
      .option("--change", "another passphrase", false)
      .option("--new-key", "with --change: encrypt anew as well", false)
      .option("--remove", "leave the key unlocked beside the register", false);
    return runOnStore({ parser, args, io }, async () => {
      const options: Options = parser.opts();
      const action = actionOf(options);
      const { register: name } = options;
      const source = passphraseSource(io);
      // A first one may come as the register's own: a script has one variable.
      const first =
        io.env["ISNAD_NEW_PASSPHRASE"] ?? io.env["ISNAD_NEW_PASSPHRASE_FILE"];
      const lock = {
        ...REGISTER_LOCK,
        variable: "ISNAD_NEW_PASSPHRASE" as const,
      };
      const protection = await tryPassphrases(io, source, () =>
        changePassphrase(name, {
          action,
          passphrase: source,
          next: async () => {
            const own = action === "set" && first === undefined;
            const chosen = own ? await source.fresh(name) : null;
            return chosen ?? chosenPassphrase(io, lock, name);
          },
        }),
      );
      const [en, ar] = DONE[action];
      io.stderr.write(`isnad: ${en}\nisnad: ${ar}\n`);
      const { engine } = registerPlace(name);
      const folder = engine === "postgres" ? null : name;
      noticeProtection({ path: shownPlace(name), protection, folder }, io);
      return EXIT.ok;
    });
  };
}
