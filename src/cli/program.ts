import { readFileSync } from "node:fs";
import { IsnadError } from "../model/errors.js";
import { COMMANDS, type CommandEntry } from "./command-list/index.js";
import { EXIT, type CommandIo } from "./command.js";
import { quotedInput } from "../operations/terminal-text.js";
import { writeError } from "./write-error.js";

function helpText(commands: readonly CommandEntry[]): string {
  const width = Math.max(...commands.map(({ name }) => name.length));
  const list = commands.flatMap(({ name, en, ar }) => [
    `  ${name.padEnd(width)}  ${en}`,
    `  ${" ".repeat(width)}  ${ar}`,
  ]);
  return [
    "Usage: isnad COMMAND [options]",
    "",
    "Reads Arabic news about armed conflict into claims with citations.",
    "يقرأ أخبار النزاع المسلح ويستخرج منها روايات موثّقة المواضع.",
    "",
    ...list,
    "",
    "isnad COMMAND --help shows options and examples.",
    "اكتب isnad COMMAND --help لعرض الخيارات والأمثلة.",
    "",
  ].join("\n");
}

function versionText(): string {
  const file = new URL("../../package.json", import.meta.url);
  const { version } = JSON.parse(readFileSync(file, "utf8")) as {
    readonly version: string;
  };
  return `${version}\n`;
}

/**
 * Runs the program: finds the command, loads it, gives it the rest.
 *
 * @param args Command line without interpreter and script.
 * @returns Exit code; see `EXIT`.
 */
export async function runProgram(
  args: readonly string[],
  io: CommandIo,
  commands: readonly CommandEntry[] = COMMANDS,
): Promise<number> {
  const [first, ...rest] = args;
  if (first === undefined || first === "--help" || first === "-h") {
    const stream = first === undefined ? io.stderr : io.stdout;
    stream.write(helpText(commands));
    return first === undefined ? EXIT.usage : EXIT.ok;
  }
  if (first === "--version" || first === "-V") {
    io.stdout.write(versionText());
    return EXIT.ok;
  }
  if (first === "help") {
    const [name] = rest;
    return runProgram(name ? [name, "--help"] : ["--help"], io, commands);
  }
  const entry = commands.find(({ name }) => name === first);
  if (entry !== undefined) return (await entry.load())(rest, io);
  const known = commands.map(({ name }) => name).join(", ");
  const seen = quotedInput(first);
  const error = new IsnadError("CLI-UNKNOWN-COMMAND", { seen, known });
  writeError(io, error);
  return EXIT.usage;
}
