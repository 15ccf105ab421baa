import { readFileSync } from "node:fs";
import { z } from "zod";
import { seenStart } from "../importers/seen.js";
import type { LinkDecision } from "../linkage/index.js";
import { IsnadError } from "../model/errors.js";
import { claimKeySchema } from "../model/scalar.js";
import { unreadable } from "../operations/coding/actor-table.js";

/** What a line of decisions must have; further fields are passed over. */
const lineSchema = z.discriminatedUnion("kind", [
  z.object({
    id: z.string().min(1),
    kind: z.enum(["must_link", "cannot_link"]),
    claims: z.array(claimKeySchema).min(2),
  }),
  z.object({
    id: z.string().min(1),
    kind: z.literal("undo"),
    decision: z.string().min(1),
  }),
]);

type Line = z.infer<typeof lineSchema>;

function parseLine(file: string, line: number, text: string): Line {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    value = undefined;
  }
  const checked = lineSchema.safeParse(value);
  if (checked.success) return checked.data;
  const context = { file, line, seen: seenStart(text) };
  throw new IsnadError("CLI-BAD-DECISION", context);
}

/**
 * Reads decisions that join and part, one JSON line each, in any order: `id`,
 * `kind` (`must_link`, `cannot_link`) and `claims`, the keys that `people`
 * prints; `undo` with the id of a `decision` takes one back.
 *
 * @throws IsnadError `IMP-FILE-MISSING`, `IMP-FILE-UNREADABLE`,
 * `CLI-BAD-DECISION`
 */
export function readDecisions(file: string): readonly LinkDecision[] {
  let text: string;
  try {
    text = readFileSync(file, "utf8").replace(/^\ufeff/, "");
  } catch (error) {
    throw unreadable(file, (error as NodeJS.ErrnoException).code ?? "");
  }
  const lines = text
    .split("\n")
    .map((line, index) => ({ line: line.trim(), number: index + 1 }))
    .filter(({ line }) => line !== "")
    .map(({ line, number }) => parseLine(file, number, line));
  const undone = new Set(
    lines.flatMap((line) => (line.kind === "undo" ? line.decision : [])),
  );
  return lines.flatMap((line) =>
    line.kind === "undo" || undone.has(line.id) ? [] : [line],
  );
}
