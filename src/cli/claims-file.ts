import { readFileSync } from "node:fs";
import { textFeatures } from "../coder/text-features.js";
import { viewText } from "../languages/ar/view.js";
import { seenStart } from "../importers/seen.js";
import { IsnadError } from "../model/errors.js";
import { goldReportSchema } from "../model/gold-report.js";
import { sha256 } from "../model/sha256.js";
import type { ClaimLine } from "../register/claim-set.js";
import { unreadable } from "../operations/coding/actor-table.js";
import type { ReportReader } from "../operations/coding/report-reader.js";

interface Entry {
  readonly coder: string;
  readonly line: ClaimLine;
  readonly number: number;
}

function badLine(
  file: string,
  line: number,
  pointer: string,
  seen: string,
): IsnadError {
  const context = { file, line, pointer, seen: seenStart(seen) };
  return new IsnadError("EVAL-BAD-GOLD-LINE", context);
}

/** Any member order gives the same text. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_, inner: unknown) =>
    typeof inner === "object" && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(
          Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)),
        )
      : inner,
  );
}

function parseLine(file: string, number: number, text: string): Entry {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw badLine(file, number, "/", text);
  }
  const checked = goldReportSchema.safeParse(value);
  if (!checked.success) {
    const [issue] = checked.error.issues;
    const pointer = `/${issue?.path.join("/") ?? ""}`;
    throw badLine(file, number, pointer, issue?.message ?? text);
  }
  const coder = `claims ${sha256(canonical(value))}`;
  return { coder, line: value as ClaimLine, number };
}

function addFile(file: string, entries: Map<string, Entry>): void {
  let text: string;
  try {
    text = readFileSync(file, "utf8").replace(/^\ufeff/, "");
  } catch (error) {
    throw unreadable(file, (error as NodeJS.ErrnoException).code ?? "");
  }
  for (const [index, line] of text.split("\n").entries()) {
    if (line.trim() === "") continue;
    const entry = parseLine(file, index + 1, line);
    const { id } = entry.line;
    const earlier = entries.get(id);
    if (earlier !== undefined && earlier.coder !== entry.coder) {
      const context = { file, line: index + 1, id, first: earlier.number };
      throw new IsnadError("IMP-ID-REPEATED", context);
    }
    entries.set(id, entry);
  }
}

/** The line with what its report's text is known by, where it lacks that. */
function featured(
  line: ClaimLine,
  { text, title }: { readonly text: string; readonly title: string | null },
): ClaimLine {
  return { ...textFeatures(viewText("text", text), title), ...line };
}

/**
 * Reads coded claims: lines of `isnad code`, or lines in the form of the
 * annotation guide. All of them must be sound.
 *
 * @throws IsnadError `IMP-FILE-MISSING`, `IMP-FILE-UNREADABLE`,
 * `EVAL-BAD-GOLD-LINE`, `IMP-ID-REPEATED`
 */
export function readClaimFiles(files: readonly string[]): ReportReader {
  const entries = new Map<string, Entry>();
  for (const file of files) addFile(file, entries);
  return {
    coderOf: ({ id }) => entries.get(id)?.coder,
    read: (report) => {
      const entry = entries.get(report.id);
      return entry === undefined
        ? null
        : { ...entry, line: featured(entry.line, report) };
    },
  };
}
