import { Writable } from "node:stream";
import type { CommandIo } from "../../src/cli/command.js";

/** A stream that keeps what is written, as a terminal or a pipe. */
export class Screen extends Writable {
  readonly isTTY: boolean;
  readonly columns = 80;
  text = "";

  constructor(isTTY = false) {
    super({ decodeStrings: false });
    this.isTTY = isTTY;
  }

  override _write(chunk: string, _: unknown, done: () => void): void {
    this.text += chunk;
    done();
  }
}

/** Streams of a command run inside a test. */
export interface TestIo extends CommandIo {
  readonly stdout: Screen;
  readonly stderr: Screen;
}

/** Streams with the given standard input. */
export function testIo(
  stdin = "",
  options: { readonly isTTY?: boolean; readonly signal?: AbortSignal } = {},
): TestIo {
  return {
    stdin: [new TextEncoder().encode(stdin)],
    stdout: new Screen(options.isTTY),
    stderr: new Screen(options.isTTY),
    env: {},
    signal: options.signal,
  };
}

/** A stream whose reader leaves after `lines` writes. */
export class LeavingReader extends Writable {
  readonly isTTY = false;
  readonly lines: number;
  count = 0;

  constructor(lines: number) {
    super({ decodeStrings: false });
    this.lines = lines;
  }

  override _write(
    _chunk: string,
    _encoding: unknown,
    done: (error?: Error | null) => void,
  ): void {
    this.count += 1;
    const epipe = Object.assign(new Error("EPIPE"), { code: "EPIPE" });
    done(this.count > this.lines ? epipe : null);
  }
}

/** Messages without what every command says of a key that lies open. */
export const withoutKeyNotice = (messages: string): string =>
  messages
    .split("\n")
    .filter((line) => !/has its key .*unlocked|مفتاحه .*دون قفل/.test(line))
    .join("\n");
