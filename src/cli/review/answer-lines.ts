import { readFile } from "node:fs/promises";
import type { z } from "zod";
import { seenStart } from "../../importers/seen.js";
import { IsnadError } from "../../model/errors.js";
import { unreadable } from "../../operations/coding/actor-table.js";
import type { CommandIo } from "../command.js";

/** A line of an answer file. */
export interface AnswerLine<Value> {
  /** From 1. */
  readonly number: number;
  readonly value: Value;
}

async function textOf(file: string, io: CommandIo): Promise<string> {
  if (file === "-") {
    const parts: Uint8Array[] = [];
    for await (const part of io.stdin) parts.push(part);
    return Buffer.concat(parts).toString("utf8");
  }
  try {
    return await readFile(file, "utf8");
  } catch (error) {
    throw unreadable(file, (error as NodeJS.ErrnoException).code ?? "");
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/**
 * Reads an answer file, one JSON line each; every line must be sound, so that
 * nothing is kept of a file that was spoiled half way.
 *
 * @param file - `-` for standard input
 * @throws IsnadError `IMP-FILE-MISSING`, `IMP-FILE-UNREADABLE`,
 * `CLI-BAD-ANSWER`
 */
export async function readAnswers<Schema extends z.ZodType>(
  file: string,
  schema: Schema,
  io: CommandIo,
): Promise<readonly AnswerLine<z.infer<Schema>>[]> {
  const text = (await textOf(file, io)).replace(/^\ufeff/, "");
  return text
    .split("\n")
    .map((line, at) => ({ line: line.trim(), number: at + 1 }))
    .filter(({ line }) => line !== "")
    .map(({ line, number }) => {
      const checked = schema.safeParse(parsed(line));
      if (checked.success) return { number, value: checked.data };
      const [issue] = checked.error.issues;
      const pointer = `/${issue?.path.join("/") ?? ""}`;
      const seen = `${issue?.message ?? ""}: ${seenStart(line)}`;
      throw new IsnadError("CLI-BAD-ANSWER", {
        file,
        line: number,
        pointer,
        seen,
      });
    });
}
