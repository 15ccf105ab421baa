import { PassThrough } from "node:stream";
import type { CommandIo } from "../../src/cli/command.js";
import { Screen } from "./terminal.js";

/** A terminal at which somebody types the given lines, each when asked. */
export function typing(lines: readonly string[]): CommandIo & {
  readonly stderr: Screen;
} {
  const left = [...lines];
  const keys = Object.assign(new PassThrough(), {
    isTTY: true,
    setRawMode: () => undefined,
  });
  const stderr = new Screen(true);
  const write = stderr.write.bind(stderr) as (text: string) => boolean;
  stderr.write = ((text: string) => {
    const isQuestion = text.endsWith(": ");
    const line = left[0];
    if (isQuestion && line !== undefined) {
      left.shift();
      setImmediate(() => keys.write(line));
    }
    return write(text);
  }) as typeof stderr.write;
  return { stdin: keys, stdout: new Screen(), stderr, env: {} };
}
