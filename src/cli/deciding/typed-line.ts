import { readFileSync } from "node:fs";
import { unreadable } from "../../operations/coding/actor-table.js";
import { badValue } from "../../operations/bad-value.js";
import {
  decideLineSchema,
  type DecideLine,
} from "../../operations/deciding/decide-line.js";
import { lineFault } from "../../operations/deciding/line-fault.js";

/** Options of `isnad decide` that say what is decided. */
export interface TypedOptions {
  readonly reason?: string;
  readonly ifVersion?: string;
  readonly field?: string;
  readonly value?: string;
  readonly cite?: readonly string[];
  readonly report?: string;
  readonly span?: string;
  readonly text?: string;
  readonly published?: string;
  readonly claims?: string;
  readonly ground?: string;
  readonly class?: string;
  readonly until?: string;
  readonly asked?: string;
  readonly answer?: string;
}

/** JSON, or the words themselves: `--value assassination`. */
function jsonOrWords(value: string): unknown {
  try {
    return JSON.parse(value) as unknown;
  } catch {
    return value;
  }
}

/** @throws IsnadError `IMP-FILE-MISSING`, `IMP-FILE-UNREADABLE`, `CLI-BAD-OPTION-VALUE` */
function jsonOfFile(file: string): unknown {
  let text: string;
  try {
    text = readFileSync(file, "utf8").replace(/^\ufeff/, "");
  } catch (error) {
    throw unreadable(file, (error as NodeJS.ErrnoException).code ?? "");
  }
  try {
    return JSON.parse(text) as unknown;
  } catch {
    throw badValue("--value", file, {
      ar: "ملف فيه حادثة بصيغة JSON",
      en: "a file with an incident, as JSON",
    });
  }
}

/** What stands after the kind: incidents, and of some kinds a word more. */
function operands(
  kind: string,
  names: readonly string[],
): Readonly<Record<string, unknown>> {
  if (kind === "add") return names.length > 0 ? { incidents: names } : {};
  if (kind === "undo") {
    const [decision, ...more] = names;
    return { decision, ...(more.length > 0 ? { incidents: more } : {}) };
  }
  if (kind === "admit") {
    const [report, ...more] = names;
    return {
      ...(report !== undefined && { report }),
      ...(more.length > 0 && { incidents: more }),
    };
  }
  if (kind === "grade")
    return { incidents: names.slice(0, 1), grade: names.slice(1).join(" ") };
  return { incidents: names };
}

/**
 * The line that a command line stands for.
 *
 * @param kind - as typed, unchecked
 * @param names - operands after the kind
 * @param text - of `--text`, read from standard input where it was `-`
 * @throws IsnadError `CLI-BAD-OPTION-VALUE`, `IMP-FILE-MISSING`,
 * `IMP-FILE-UNREADABLE`
 */
export function typedLine(
  kind: string | undefined,
  names: readonly string[],
  { value, claims, class: sensitivity, until, cite, ...same }: TypedOptions,
): DecideLine {
  const given: Readonly<Record<string, unknown>> = {
    kind,
    ...operands(kind ?? "", names),
    ...same,
    sensitivity,
    cites: cite,
    claims: claims?.split(/[\s,،]+/u).filter((key) => key !== ""),
    // A note is its own reason, unless another is given.
    reason: same.reason ?? (kind === "note" ? same.text : undefined),
    until: until === "none" ? null : until,
    value:
      value === undefined
        ? undefined
        : kind === "add"
          ? jsonOfFile(value)
          : jsonOrWords(value),
  };
  const line = Object.fromEntries(
    Object.entries(given).filter(([, said]) => said !== undefined),
  );
  const checked = decideLineSchema.safeParse(line);
  if (checked.success) return checked.data;
  throw lineFault(checked.error, line, true);
}
