import { changeVaultPassphrase } from "../../register/vault/change-vault-passphrase.js";
import {
  openVault,
  vaultAt,
  vaultBeside,
  type Vault,
} from "../../register/vault/open-vault.js";
import {
  readVaultEntry,
  type VaultPerson,
} from "../../register/vault/vault-entry.js";
import {
  addToVault,
  forgetInVault,
  vaultNumbers,
  vaultPerson,
  vaultPersons,
} from "../../register/vault/vault-rows.js";
import { StoreError } from "../../register/messages.js";
import { commandParser, type CommandHelp } from "../arguments.js";
import { badValue, NOTHING } from "../../operations/bad-value.js";
import { EXIT, type CommandIo, type RunCommand } from "../command.js";
import { lineWriter } from "../line-writer.js";
import {
  chosenPassphrase,
  passphraseSource,
  tryPassphrases,
  VAULT_LOCK,
} from "../passphrase/passphrase-source.js";
import { canAsk } from "../passphrase/secret-terminal.js";
import { runOnStore } from "../register-command.js";
import { entryLines, type EntryLine } from "../vault/entry-lines.js";
import { typedEntry } from "../vault/typed-entry.js";

const HELP: CommandHelp = {
  usage: "vault add|show|list|forget|passphrase [PSEUDONYM|CODE]",
  en: "Who the witnesses are: names and contacts by pseudonym, and codes of phone numbers, in a file of its own under a passphrase of its own. No other command opens it. Names are typed or come as JSON lines on standard input, never on the command line, which a shell keeps.",
  ar: "من هم الشهود: الأسماء ووسائل الاتصال تحت أسماء مستعارة، ورموز أرقام الهواتف، في ملف مستقل بعبارة سر مستقلة. لا يفتحه أمر آخر. تُكتب الأسماء عند السؤال أو تُقرأ أسطر JSON من الإدخال، لا في سطر الأمر الذي تحفظه الطرفية.",
  examples: [
    {
      en: "add a witness; the program asks for name, contact and consent",
      ar: "إضافة شاهد؛ يسأل البرنامج عن الاسم والاتصال والموافقة",
      line: "isnad vault add --register daraa",
    },
    {
      en: "one person, or the pseudonyms without names",
      ar: "شخص واحد، أو الأسماء المستعارة وحدها",
      line: "isnad vault show W-07 --register daraa && isnad vault list --register daraa",
    },
    {
      en: "a vault on a stick, for a register in PostgreSQL",
      ar: "خزنة على ذاكرة خارجية لسجل في PostgreSQL",
      line: "isnad vault list --vault /media/stick/vault.sqlite",
    },
    {
      en: "forget a person or a number",
      ar: "حذف شخص أو رقم",
      line: "isnad vault forget W-07 --register daraa",
    },
    {
      en: "another passphrase and key, since the old one became known",
      ar: "عبارة ومفتاح آخران لأن القديمة عُرفت",
      line: "isnad vault passphrase --new-key --register daraa",
    },
  ],
};

interface Options {
  readonly register?: string;
  readonly vault?: string;
  readonly change: boolean;
  readonly numbers: boolean;
  readonly newKey: boolean;
}

const ACTIONS = ["add", "show", "list", "forget", "passphrase"] as const;
type Action = (typeof ACTIONS)[number];

function fileOf({ register, vault }: Options): string {
  if (vault !== undefined) return vaultAt(vault);
  if (register !== undefined) return vaultBeside(register);
  throw badValue("--register", NOTHING, "--register, --vault");
}

/** Runs work on the open vault and closes it. */
async function onVault(
  file: string,
  io: CommandIo,
  create: boolean,
  work: (vault: Vault) => Promise<void>,
): Promise<void> {
  const passphrase = passphraseSource(io, VAULT_LOCK);
  const vault = await tryPassphrases(io, passphrase, () =>
    openVault(file, { create, passphrase }),
  );
  try {
    await work(vault);
  } finally {
    await vault.close();
  }
}

async function printAll(io: CommandIo, rows: readonly object[]) {
  const writer = lineWriter(io.stdout);
  for (const row of rows) await writer.write(JSON.stringify(row));
  await writer.end();
}

async function given(
  io: CommandIo,
  numbers: boolean,
): Promise<readonly EntryLine[]> {
  if (!canAsk(io)) return entryLines(io);
  const value = await typedEntry(io, numbers ? "number" : "person");
  return value === null ? [] : [{ line: 1, value }];
}

async function add(vault: Vault, options: Options, io: CommandIo) {
  const persons: VaultPerson[] = [];
  const numbers: string[] = [];
  for (const { line, value } of await given(io, options.numbers)) {
    const entry = readVaultEntry(value);
    if ("fault" in entry) {
      const seen = `${line}: ${entry.fault}`;
      throw new StoreError("VAULT-BAD-RECORD", { path: vault.path, seen });
    }
    if ("person" in entry) persons.push(entry.person);
    else numbers.push(entry.number);
  }
  const { change } = options;
  const codes = await addToVault(vault, { persons, numbers, change });
  await printAll(
    io,
    codes.map((code) => ({ code })),
  );
  const [people, phones] = [persons.length, numbers.length];
  io.stderr.write(
    `isnad: kept in the vault: persons ${people}, phone numbers ${phones}\n` +
      `isnad: حُفظ في الخزنة: أشخاص ${people}، أرقام هواتف ${phones}\n`,
  );
}

async function forget(vault: Vault, named: string, io: CommandIo) {
  await forgetInVault(vault, named);
  io.stderr.write(
    "isnad: forgotten. Older copies of the vault still hold it, and a disk may keep old blocks\n" +
      "isnad: حُذف. وتبقى النسخ الأقدم من الخزنة كما هي، وقد يُبقي القرص أجزاء قديمة\n",
  );
}

async function passphrase(file: string, { newKey }: Options, io: CommandIo) {
  const source = passphraseSource(io, VAULT_LOCK);
  const lock = { ...VAULT_LOCK, variable: "ISNAD_NEW_PASSPHRASE" as const };
  const next = () => chosenPassphrase(io, lock, file);
  await tryPassphrases(io, source, () =>
    changeVaultPassphrase(file, { passphrase: source, next, newKey }),
  );
  io.stderr.write(
    "isnad: the vault's passphrase was changed. Older copies open with the old one\n" +
      "isnad: غُيّرت عبارة سر الخزنة. وتُفتح النسخ الأقدم بالقديمة\n",
  );
}

function actionOf(seen: string | undefined): Action {
  const action = ACTIONS.find((known) => known === seen);
  if (action !== undefined) return action;
  throw badValue("vault", seen ?? NOTHING, ACTIONS.join(", "));
}

function namedOf(action: Action, named: string | undefined): string {
  const isWanted = action === "show" || action === "forget";
  if (!isWanted && named !== undefined) {
    // It is not repeated: it may be the name that belongs inside.
    throw badValue(
      `vault ${action}`,
      { ar: "قيمة في سطر الأمر", en: "a value on the command line" },
      { ar: "لا شيء: تُكتب القيم عند السؤال", en: "none: values are asked for" },
    );
  }
  if (!isWanted || named !== undefined) return named ?? "";
  throw badValue(`vault ${action}`, NOTHING, {
    ar: "اسم مستعار أو رمز",
    en: "a pseudonym or a code",
  });
}

/** Makes `isnad vault`. */
export function vaultCommand(): RunCommand {
  return (args, io) => {
    const parser = commandParser("vault", HELP)
      .argument("[ACTION]", ACTIONS.join(", "))
      .argument("[PSEUDONYM]", "with show and forget; forget also takes a code")
      .option("--register <DIR|FILE>", "the register beside which it lies")
      .option("--vault <FILE>", "the vault's own file, wherever it lies")
      .option("--change", "add: new values of a known pseudonym", false)
      .option("--numbers", "add, list: phone numbers and their codes", false)
      .option("--new-key", "passphrase: encrypt anew as well", false);
    return runOnStore({ parser, args, io }, async () => {
      const options: Options = parser.opts();
      const action = actionOf(parser.args[0]);
      const named = namedOf(action, parser.args[1]);
      const file = fileOf(options);
      if (action === "passphrase") {
        await passphrase(file, options, io);
        return EXIT.ok;
      }
      await onVault(file, io, action === "add", async (vault) => {
        if (action === "add") return add(vault, options, io);
        if (action === "forget") return forget(vault, named, io);
        if (action === "show") {
          return printAll(io, [await vaultPerson(vault, named)]);
        }
        const { numbers } = options;
        const rows = numbers ? vaultNumbers(vault) : vaultPersons(vault);
        return printAll(io, await rows);
      });
      return EXIT.ok;
    });
  };
}
