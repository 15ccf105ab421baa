import type { Coded } from "../model/errors.js";
import type {
  Imported,
  ImportedReport,
  Notice,
  Position,
} from "../importers/importer.js";

/** What became of one report: a line to print, or why there is none. */
export type CodedOutcome =
  | { readonly ok: true; readonly line: string }
  | { readonly ok: false; readonly fault: Coded };

/** What became of one record of the input, in input order. */
export type Outcome =
  | {
      readonly kind: "line";
      readonly line: string;
      readonly notices: readonly Notice[];
    }
  | {
      readonly kind: "fault";
      readonly fault: Coded;
      readonly id: string;
      readonly position: Position;
    }
  | Extract<Imported, { ok: false }>;

/** Reads one report; a fault of the coder stops no other report. */
export function attempt(read: () => string): CodedOutcome {
  try {
    return { ok: true, line: read() };
  } catch (error) {
    return { ok: false, fault: faultOf(error) };
  }
}

/** A caught error as plain data, which a worker can send. */
export function faultOf(error: unknown): Coded {
  if (typeof error === "object" && error !== null && "code" in error) {
    const { code, context = {} } = error as Partial<Coded>;
    const isOurs = /^[A-Z]+-[A-Z0-9-]+$/.test(String(code));
    if (code !== undefined && isOurs) return { code, context };
  }
  const seen = error instanceof Error ? error.message : String(error);
  return { code: "CLI-UNEXPECTED", context: { seen } };
}

/** Joins what an importer read with what the coder made of it. */
export function outcomeOf(
  item: Extract<Imported, { ok: true }>,
  coded: CodedOutcome,
): Outcome {
  const { report, position, notices } = item;
  return coded.ok
    ? { kind: "line", line: coded.line, notices }
    : { kind: "fault", fault: coded.fault, id: report.id, position };
}

/** Reads reports one after the other. */
export async function* readInTurn(
  items: AsyncIterable<Imported>,
  read: (report: ImportedReport) => string,
): AsyncGenerator<Outcome> {
  for await (const item of items) {
    if (!item.ok) yield item;
    else
      yield outcomeOf(
        item,
        attempt(() => read(item.report)),
      );
  }
}
