import type { CommandIo } from "../command.js";

/** Something handed in on standard input, with its line counted from 1. */
export interface EntryLine {
  readonly line: number;
  /** Undefined for what is no JSON. */
  readonly value: unknown;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // The error would quote what stands there.
    return undefined;
  }
}

/** Reads JSON lines of standard input; of what is wrong nothing is repeated. */
export async function entryLines(io: CommandIo): Promise<readonly EntryLine[]> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of io.stdin) chunks.push(chunk);
  const text = Buffer.concat(chunks)
    .toString("utf8")
    .replace(/^\ufeff/, "");
  return text
    .split("\n")
    .map((line, index) => ({ line: index + 1, text: line.trim() }))
    .filter((one) => one.text !== "")
    .map((one) => ({ line: one.line, value: parsed(one.text) }));
}
