import { createInterface } from "node:readline";
import { Writable } from "node:stream";
import type { CommandIo } from "../command.js";

/** A person at a keyboard whose typing is not shown. */
export interface SecretTerminal {
  /** @returns null when the person left: Ctrl-C, Ctrl-D */
  readonly ask: (prompt: string) => Promise<string | null>;
  readonly say: (line: string) => void;
  readonly close: () => void;
}

/** Swallows what the line editor would show. */
const unseen = () =>
  new Writable({
    write(_chunk, _encoding, done) {
      done();
    },
  });

/** Whether somebody can be asked: keyboard and messages are one terminal's. */
export function canAsk(io: CommandIo): boolean {
  return io.stderr.isTTY === true && io.stdin.isTTY === true;
}

/**
 * Opens the keyboard; who was promised {@link canAsk} closes it again.
 *
 * @param isShown - whether what is typed is seen, on a line under the question
 */
export function secretTerminal(io: CommandIo, isShown = false): SecretTerminal {
  const lines: (string | null)[] = [];
  let waiting: ((line: string | null) => void) | undefined;
  const arrive = (line: string | null) => {
    if (waiting === undefined) lines.push(line);
    else waiting(line);
    waiting = undefined;
  };
  const editor = createInterface({
    input: io.stdin as unknown as NodeJS.ReadableStream,
    output: isShown ? io.stderr : unseen(),
    terminal: true,
    historySize: 0,
  });
  editor.on("line", arrive);
  editor.on("SIGINT", () => editor.close());
  editor.on("close", () => arrive(null));
  return {
    async ask(prompt) {
      io.stderr.write(prompt);
      if (isShown) io.stderr.write("\n");
      const line = await new Promise<string | null>((resolve) => {
        const [early] = lines.splice(0, 1);
        if (early === undefined) waiting = resolve;
        else resolve(early);
      });
      if (!isShown) io.stderr.write("\n");
      return line;
    },
    say: (line) => void io.stderr.write(`isnad: ${line}\n`),
    close: () => editor.close(),
  };
}
