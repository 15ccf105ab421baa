import { Command, CommanderError } from "commander";
import { IsnadError } from "../model/errors.js";
import { EXIT, type CommandIo } from "./command.js";
import { faultOf } from "../operations/outcome.js";
import { badValue, NOTHING } from "../operations/bad-value.js";
import { writeError } from "./write-error.js";

/** One example of a command, explained in both languages. */
export interface Example {
  readonly en: string;
  readonly ar: string;
  readonly line: string;
}

/** What the help of a command says besides its options. */
export interface CommandHelp {
  /** Its name and operands, as in `code [FILE…|-]`. */
  readonly usage: string;
  readonly en: string;
  readonly ar: string;
  readonly examples: readonly Example[];
}

function examplesText(examples: readonly Example[]): string {
  const blocks = examples.map(
    ({ en, ar, line }) => `  # ${en}\n  # ${ar}\n  ${line}`,
  );
  return `\nExamples · أمثلة:\n${blocks.join("\n\n")}\n`;
}

/** Makes the parser of a command; it neither prints errors nor exits. */
export function commandParser(name: string, help: CommandHelp): Command {
  const operands = help.usage.slice(name.length).trim();
  return new Command(`isnad ${name}`)
    .usage(operands === "" ? "[options]" : `[options] ${operands}`)
    .description(`${help.en}\n${help.ar}`)
    .helpOption("-h, --help", "show this help")
    .addHelpText("after", examplesText(help.examples))
    .exitOverride();
}

/** What commander found, as an error of the catalogue. */
function usageError(error: CommanderError, parser: Command): unknown {
  const command = parser.name().replace(/^isnad /, "");
  const [, first = ""] = /'([^']*)'/.exec(error.message) ?? [];
  switch (error.code) {
    case "commander.unknownOption":
      return new IsnadError("CLI-UNKNOWN-OPTION", { seen: first, command });
    case "commander.optionMissingArgument":
      return badValue(first, NOTHING, { ar: "قيمة", en: "a value" });
    case "commander.missingMandatoryOptionValue":
      return badValue(first, NOTHING, { ar: "هذا الخيار", en: "this option" });
    case "commander.excessArguments": {
      const seen = parser.args.at(-1) ?? "";
      return badValue(command, seen, {
        ar: "لا شيء بعد ما سبق",
        en: "no further argument",
      });
    }
    default:
      return new Error(error.message.replace(/^error: /, ""));
  }
}

/** Reads a whole number of at least one. */
export function parseCount(option: string, value: string): number {
  const isCount = /^[1-9][0-9]{0,2}$/.test(value);
  if (!isCount)
    throw badValue(option, value, {
      ar: "عدد صحيح من 1 إلى 999",
      en: "a whole number from 1 to 999",
    });
  return Number(value);
}

/**
 * Parses the arguments, runs the action, and turns what either throws into
 * messages and an exit code.
 *
 * @param action Reads `parser.opts()` and `parser.args`.
 */
export async function runParsed(
  parser: Command,
  args: readonly string[],
  io: CommandIo,
  action: () => Promise<number>,
): Promise<number> {
  parser.configureOutput({
    writeOut: (text) => void io.stdout.write(text),
    writeErr: () => undefined,
    getOutHelpWidth: () => io.stdout.columns ?? 80,
  });
  try {
    parser.parse([...args], { from: "user" });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    if (error.exitCode === 0) return EXIT.ok;
    writeError(io, usageError(error, parser));
    return EXIT.usage;
  }
  try {
    return await action();
  } catch (error) {
    writeError(io, error);
    return faultOf(error).code === "CLI-UNEXPECTED" ? EXIT.failed : EXIT.usage;
  }
}
