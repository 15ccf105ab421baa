import type { Command } from "commander";
import { StoreError, storeMessage } from "../register/messages.js";
import { openRegister, type Register } from "../register/open-register.js";
import { storeFault } from "../register/store-fault.js";
import { runParsed } from "./arguments.js";
import { EXIT, type CommandIo } from "./command.js";
import {
  passphraseSource,
  tryPassphrases,
} from "./passphrase/passphrase-source.js";
import { noticeProtection } from "./passphrase/protection-notice.js";

/** Work on an open register → exit code. */
export type RegisterAction = (register: Register) => Promise<number>;

/** What a command on a store is given. */
export interface StoreCommandLine {
  readonly parser: Command;
  readonly args: readonly string[];
  readonly io: CommandIo;
}

/** What a command on a register is given. */
export interface RegisterCommandLine extends StoreCommandLine {
  /** Whether the command makes the register where there is none. */
  readonly create: boolean;
}

/** The option that all of these commands have. */
export const REGISTER_OPTION = [
  "--register <DIR|FILE>",
  "the register: its folder or file",
] as const;

/**
 * Parses the arguments and runs the action; what is wrong with a store becomes
 * a message in both languages.
 */
export async function runOnStore(
  { parser, args, io }: StoreCommandLine,
  action: () => Promise<number>,
): Promise<number> {
  return runParsed(parser, args, io, async () => {
    try {
      return await action();
    } catch (error) {
      if (!(error instanceof StoreError)) throw error;
      io.stderr.write(`isnad: ${storeMessage(error, "en")}\n`);
      io.stderr.write(`isnad: ${storeMessage(error, "ar")}\n`);
      return EXIT.usage;
    }
  });
}

/**
 * Opens a register with the passphrase of the environment or of a person, and
 * says so when none guards it.
 */
export async function openForCommand(
  name: string,
  io: CommandIo,
  create: boolean,
): Promise<Register> {
  const passphrase = passphraseSource(io);
  const register = await tryPassphrases(io, passphrase, () =>
    openRegister(name, { create, passphrase }),
  );
  noticeProtection(register, io);
  return register;
}

/**
 * Parses the arguments, checks them, opens the register of `--register`, runs
 * the action and closes the register; what is wrong with the store becomes a
 * message in both languages.
 *
 * @param prepare - checks the options before anything is opened
 */
export async function runOnRegister(
  { create, ...line }: RegisterCommandLine,
  prepare: () => RegisterAction | Promise<RegisterAction>,
): Promise<number> {
  const { parser, io } = line;
  return runOnStore(line, async () => {
    const action = await prepare();
    const { register: name } = parser.opts<{ readonly register: string }>();
    const register = await openForCommand(name, io, create);
    try {
      return await action(register);
    } catch (error) {
      throw storeFault(error, register.path);
    } finally {
      await register.close();
    }
  });
}

/**
 * As {@link runOnRegister}, for a command that writes nothing: the register is
 * opened as it is, and the action is given null where there is none.
 */
export async function lookAtRegister(
  line: StoreCommandLine,
  prepare: () => Promise<(register: Register | null) => Promise<number>>,
): Promise<number> {
  const { parser, io } = line;
  return runOnStore(line, async () => {
    const action = await prepare();
    const { register: name } = parser.opts<{ readonly register: string }>();
    const register = await openAsItIs(name, io);
    try {
      return await action(register);
    } catch (error) {
      throw storeFault(error, name);
    } finally {
      await register?.close();
    }
  });
}

async function openAsItIs(
  name: string,
  io: CommandIo,
): Promise<Register | null> {
  const passphrase = passphraseSource(io);
  try {
    return await tryPassphrases(io, passphrase, () =>
      openRegister(name, { create: false, asItIs: true, passphrase }),
    );
  } catch (error) {
    const isMissing =
      error instanceof StoreError && error.code === "REG-MISSING";
    if (isMissing) return null;
    throw error;
  }
}
