import { type ByteStream } from "../importers/importer.js";

/** Where a command reads and writes; a test gives its own. */
export interface CommandIo {
  readonly stdin: ByteStream & { readonly isTTY?: boolean | undefined };
  /** Data only. */
  readonly stdout: OutputStream;
  /** Messages, progress, rejects. */
  readonly stderr: OutputStream;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Aborted when the user interrupts: finish the line at hand and stop. */
  readonly signal?: AbortSignal | undefined;
}

/** A stream to write to, which may be a terminal. */
export type OutputStream = NodeJS.WritableStream & {
  readonly isTTY?: boolean | undefined;
  /** Width of the terminal in cells. */
  readonly columns?: number | undefined;
};

/** A command: its arguments without its own name → exit code. */
export type RunCommand = (
  args: readonly string[],
  io: CommandIo,
) => Promise<number>;

/** Exit codes; scripts depend on them. */
export const EXIT = {
  ok: 0,
  /** A fault of the program, or figures under their floors. */
  failed: 1,
  /** A command line or an environment that cannot work. */
  usage: 2,
  /** With `--strict`: some records were rejected; the others were coded. */
  rejects: 3,
  /** `verify` found something that is not as it was written. */
  unsound: 4,
  /** Interrupted by the user: 128 + SIGINT. */
  interrupted: 130,
} as const;
