import type { Command } from "commander";
import { StoreError, storeMessage } from "../register/messages.js";
import { openRegister, type Register } from "../register/open-register.js";
import { storeFault } from "../register/store-fault.js";
import { runParsed } from "./arguments.js";
import { EXIT, type CommandIo } from "./command.js";

/** Work on an open register → exit code. */
export type RegisterAction = (register: Register) => Promise<number>;

/** What a command on a register is given. */
export interface RegisterCommandLine {
  readonly parser: Command;
  readonly args: readonly string[];
  readonly io: CommandIo;
  /** Whether the command makes the register where there is none. */
  readonly create: boolean;
}

/** The option that all of these commands have. */
export const REGISTER_OPTION = [
  "--register <DIR|FILE>",
  "the register: its folder or file",
] as const;

/**
 * Parses the arguments, checks them, opens the register of `--register`, runs
 * the action and closes the register; what is wrong with the store becomes a
 * message in both languages.
 *
 * @param prepare - checks the options before anything is opened
 */
export async function runOnRegister(
  { parser, args, io, create }: RegisterCommandLine,
  prepare: () => RegisterAction | Promise<RegisterAction>,
): Promise<number> {
  return runParsed(parser, args, io, async () => {
    const action = await prepare();
    const { register: name } = parser.opts<{ readonly register: string }>();
    try {
      const register = await openRegister(name, { create });
      try {
        return await action(register);
      } catch (error) {
        throw storeFault(error, register.path);
      } finally {
        await register.close();
      }
    } catch (error) {
      if (!(error instanceof StoreError)) throw error;
      io.stderr.write(`isnad: ${storeMessage(error, "en")}\n`);
      io.stderr.write(`isnad: ${storeMessage(error, "ar")}\n`);
      return EXIT.usage;
    }
  });
}
