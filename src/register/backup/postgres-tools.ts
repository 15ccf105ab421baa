import { spawn } from "node:child_process";
import { once } from "node:events";
import type { Writable } from "node:stream";
import { StoreError } from "../messages.js";

/** A program of PostgreSQL that runs. */
interface RunningTool {
  readonly output: AsyncIterable<Buffer>;
  readonly input: Writable;
  /** @throws StoreError `REG-BACKUP-TOOL` unless it ended well */
  readonly ended: Promise<void>;
  readonly stop: () => void;
}

/** Signs of an error text that are shown. */
const SHOWN = 300;

/** The address without its password, which other users of a machine could see. */
export function withoutPassword(url: string): {
  readonly address: string;
  readonly password: string | undefined;
} {
  const found = /^([a-z]+:\/\/[^:/?#@]*):([^/?#]*)@/i.exec(url);
  if (found === null) return { address: url, password: undefined };
  const [whole, start = "", password = ""] = found;
  const address = `${start}@${url.slice(whole.length)}`;
  try {
    return { address, password: decodeURIComponent(password) };
  } catch {
    return { address, password };
  }
}

/**
 * Starts `pg_dump`, `pg_restore` or `psql`.
 *
 * @param shown - the register, for messages
 * @param password - given through the environment
 */
export function postgresTool(
  name: "pg_dump" | "pg_restore" | "psql",
  args: readonly string[],
  shown: string,
  password?: string,
): RunningTool {
  const env = { ...process.env, PGAPPNAME: "isnad" };
  if (password !== undefined) Object.assign(env, { PGPASSWORD: password });
  const child = spawn(name, [...args], { env, stdio: "pipe" });
  let told = "";
  child.stderr.on("data", (piece: Buffer) => {
    if (told.length < SHOWN) told += piece.toString("utf8");
  });
  // What it says of its end tells more than a pipe that broke.
  child.stdin.on("error", () => undefined);
  const fault = (seen: string, cause?: unknown) =>
    new StoreError("REG-BACKUP-TOOL", { path: shown, seen }, cause);
  const ended = (async () => {
    let code: unknown;
    try {
      [code] = (await once(child, "close")) as [number | null];
    } catch (error) {
      throw fault((error as Error).message, error);
    }
    if (code === 0) return;
    const text = told.replace(/\s+/g, " ").trim().slice(0, SHOWN);
    throw fault(`${name} ${String(code)}: ${text}`);
  })();
  // Awaited later; until then it is not unhandled.
  ended.catch(() => undefined);
  const stop = () => void child.kill();
  return { output: child.stdout, input: child.stdin, ended, stop };
}

/** Writes all pieces at the pace of the reader, and ends the stream. */
export async function feed(
  input: Writable,
  pieces: AsyncIterable<Uint8Array>,
): Promise<void> {
  for await (const piece of pieces) {
    if (input.destroyed) return;
    if (!input.write(piece)) {
      await Promise.race([once(input, "drain"), once(input, "close")]);
    }
  }
  input.end();
}
