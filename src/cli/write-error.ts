import { formatError, IsnadError } from "../model/errors.js";
import type { CommandIo } from "./command.js";

/** Writes an error in both languages, one line each. */
export function writeError(io: CommandIo, error: unknown): void {
  io.stderr.write(`isnad: ${formatError(error, "en")}\n`);
  io.stderr.write(`isnad: ${formatError(error, "ar")}\n`);
  const isBug = !(error instanceof IsnadError) || error.cause !== undefined;
  if (isBug && io.env["ISNAD_DEBUG"] && error instanceof Error) {
    io.stderr.write(`${error.stack ?? ""}\n`);
  }
}
