import { readFileSync } from "node:fs";

/** Version of the program, from its package. */
export function engineVersion(): string {
  const file = new URL("../../package.json", import.meta.url);
  const { version } = JSON.parse(readFileSync(file, "utf8")) as {
    readonly version: string;
  };
  return version;
}
