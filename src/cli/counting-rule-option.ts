import { readFile } from "node:fs/promises";
import type { CountingRule } from "../model/counting-rule.js";
import { IsnadError } from "../model/errors.js";
import { COUNTING_RULES, readCountingRule } from "../statistics/index.js";
import { badValue } from "../operations/bad-value.js";
import type { CommandIo } from "./command.js";
import { writeError } from "./write-error.js";

/** Text of a file with an office's own rule. */
async function ruleFile(name: string): Promise<string> {
  try {
    return await readFile(name, "utf8");
  } catch (error) {
    const seen = error instanceof Error ? error.message : String(error);
    throw new IsnadError("STAT-RULE-UNREADABLE", { file: name, seen }, error);
  }
}

/**
 * A shipped rule by its id, or an office's own out of a file.
 *
 * @throws IsnadError `CLI-BAD-OPTION-VALUE`, `STAT-RULE-UNREADABLE`, or what
 * is wrong with the rule; further faults are written to `io`
 */
export async function countingRuleOf(
  name: string,
  io: CommandIo,
): Promise<CountingRule> {
  const rule = COUNTING_RULES.find((known) => known.id === name);
  if (rule !== undefined) return rule;
  if (!/[./\\]/.test(name)) {
    const known = COUNTING_RULES.map((shipped) => shipped.id).join(", ");
    throw badValue("--rule", name, {
      ar: `${known} أو ملف JSON`,
      en: `${known}, or a JSON file`,
    });
  }
  const read = readCountingRule(await ruleFile(name), name);
  if (read.ok) return read.value;
  const faults = [...read.issues];
  const last = faults.pop()!;
  for (const fault of faults) writeError(io, fault);
  throw new IsnadError(last.code, last.context);
}
