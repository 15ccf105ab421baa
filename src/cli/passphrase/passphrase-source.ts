import { isStrongPassphrase } from "../../register/keys/strength.js";
import type { PassphraseSource } from "../../register/keys/passphrase-source.js";
import { StoreError } from "../../register/messages.js";
import type { CommandIo } from "../command.js";
import { isolatedInput, quotedInput } from "../../operations/terminal-text.js";
import {
  givenPassphrase,
  type PassphraseVariable,
} from "./given-passphrase.js";
import {
  canAsk,
  secretTerminal,
  type SecretTerminal,
} from "./secret-terminal.js";

/** What a passphrase is for, in the words of a question. */
export interface Locked {
  readonly variable: PassphraseVariable;
  /** Whose: the register's or the vault's. */
  readonly en: string;
  readonly ar: string;
  /** With the preposition that it melts into. */
  readonly arFor: string;
}

/** The passphrase of a register. */
export const REGISTER_LOCK: Locked = {
  variable: "ISNAD_PASSPHRASE",
  en: "the register",
  ar: "السجل",
  arFor: "للسجل",
};

/** The passphrase of the vault: never the register's. */
export const VAULT_LOCK: Locked = {
  variable: "ISNAD_VAULT_PASSPHRASE",
  en: "the vault",
  ar: "الخزنة",
  arFor: "للخزنة",
};

/** How often a person may try. */
const TRIES = 3;

/** A source that says whether asking again can help. */
export interface AskingSource extends PassphraseSource {
  readonly isAsking: boolean;
}

function checked(passphrase: string, path: string): string {
  if (isStrongPassphrase(passphrase)) return passphrase;
  throw new StoreError("REG-WEAK-PASSPHRASE", { path });
}

/** Asks for a new one twice, up to three times over. */
async function choose(
  terminal: SecretTerminal,
  { en, ar, arFor }: Locked,
  path: string,
): Promise<string> {
  const [shown, arShown] = [quotedInput(path), isolatedInput(path)];
  terminal.say(
    `choose a passphrase for ${en} ${shown}: five different words, or twelve signs at least. It encrypts what is kept. If you lose it, ${en} is lost: nobody can open it`,
  );
  terminal.say(
    `اختر عبارة سر ${arFor} ${arShown}: خمس كلمات مختلفة أو اثنا عشر محرفاً على الأقل. بها يُعمّى ما يُحفظ. إن ضاعت ضاع ${ar}: لا أحد يستطيع فتحه`,
  );
  for (let tries = 1; tries <= TRIES; tries += 1) {
    const first = await terminal.ask("Passphrase · عبارة السر: ");
    if (first === null) break;
    if (!isStrongPassphrase(first)) {
      terminal.say("too weak: five different words, or twelve signs at least");
      terminal.say("ضعيفة: خمس كلمات مختلفة أو اثنا عشر محرفاً على الأقل");
      continue;
    }
    const second = await terminal.ask("Again · أعد كتابتها: ");
    if (second === null) break;
    if (first.normalize("NFC") === second.normalize("NFC")) return first;
    terminal.say("the two differ; type both again");
    terminal.say("الكتابتان مختلفتان؛ أعدهما معاً");
  }
  throw new StoreError("REG-NO-PASSPHRASE-CHOSEN", { path });
}

async function atTerminal<T>(
  io: CommandIo,
  work: (terminal: SecretTerminal) => Promise<T>,
): Promise<T> {
  const terminal = secretTerminal(io);
  try {
    return await work(terminal);
  } finally {
    terminal.close();
  }
}

/**
 * Where a passphrase comes from: the environment; else a person at a terminal;
 * else nowhere.
 *
 * @throws StoreError, from its functions, `REG-PASSPHRASE-FILE`,
 * `REG-WEAK-PASSPHRASE`, `REG-NO-PASSPHRASE-CHOSEN`
 */
export function passphraseSource(
  io: CommandIo,
  lock: Locked = REGISTER_LOCK,
): AskingSource {
  const given = givenPassphrase(io, lock.variable);
  return {
    // The keyboard is not looked at where the environment has the answer.
    get isAsking() {
      return given === null && canAsk(io);
    },
    async existing(path) {
      if (given !== null) return given;
      if (!canAsk(io)) return null;
      const prompt = `Passphrase of ${quotedInput(path)} · عبارة السر: `;
      return atTerminal(io, ({ ask }) => ask(prompt));
    },
    async fresh(path) {
      if (given !== null) return checked(given, path);
      if (!canAsk(io)) return null;
      return atTerminal(io, (terminal) => choose(terminal, lock, path));
    },
  };
}

/**
 * The passphrase that is to replace another one.
 *
 * @throws StoreError `REG-NO-PASSPHRASE-CHOSEN` where nobody can be asked
 */
export async function chosenPassphrase(
  io: CommandIo,
  lock: Locked,
  path: string,
): Promise<string> {
  const chosen = await passphraseSource(io, lock).fresh(path);
  if (chosen !== null) return chosen;
  throw new StoreError("REG-NO-PASSPHRASE-CHOSEN", { path });
}

/**
 * Opens what a passphrase locks; who types a wrong one may try again.
 *
 * @param open - called anew for each try
 */
export async function tryPassphrases<T>(
  io: CommandIo,
  source: AskingSource,
  open: () => Promise<T>,
): Promise<T> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await open();
    } catch (error) {
      const isWrong =
        error instanceof StoreError &&
        /^(?:REG|VAULT)-WRONG-PASSPHRASE$/.test(error.code);
      if (!isWrong || !source.isAsking || tries === TRIES) throw error;
      io.stderr.write("isnad: that was another one; try again\n");
      io.stderr.write("isnad: ليست هي؛ حاول مرة أخرى\n");
    }
  }
}
