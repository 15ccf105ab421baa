import { readFileSync } from "node:fs";
import type { RunCommand } from "./command.js";

/** A command by name: its summary for the help, and how to load it. */
export interface CommandEntry {
  readonly name: string;
  readonly en: string;
  readonly ar: string;
  /** Imports the command's module; only the one that is run is loaded. */
  readonly load: () => Promise<RunCommand>;
}

/** The help of the program: its commands in both languages. */
export function helpText(commands: readonly CommandEntry[]): string {
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

/** Version of the program, with a line end. */
export function versionText(): string {
  const file = new URL("../../package.json", import.meta.url);
  const { version } = JSON.parse(readFileSync(file, "utf8")) as {
    readonly version: string;
  };
  return `${version}\n`;
}
