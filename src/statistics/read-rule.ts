import {
  accept,
  countingRuleSchema,
  issue,
  refuse,
  type CountingRule,
  type Result,
} from "../model/index.js";
import { ruleFaults } from "./rule-faults.js";

const pointerOf = (path: readonly PropertyKey[]) =>
  path.map((part) => `/${String(part)}`).join("") || "/";

/**
 * Reads a counting rule that an office wrote down itself.
 *
 * @param text - JSON of one rule
 * @param file - name under which messages speak of it
 * @returns the rule with its defaults filled in, or all that is wrong:
 * `STAT-RULE-UNREADABLE`, `STAT-RULE-FIELD` and what `ruleFaults` finds
 */
export function readCountingRule(
  text: string,
  file: string,
): Result<CountingRule> {
  let told: unknown;
  try {
    told = JSON.parse(text.replace(/^\ufeff/, ""));
  } catch (error) {
    const seen = error instanceof Error ? error.message : String(error);
    return refuse(issue("STAT-RULE-UNREADABLE", { file, seen }));
  }
  const read = countingRuleSchema.strict().safeParse(told);
  if (!read.success)
    return refuse(
      ...read.error.issues.map(({ path, message }) =>
        issue("STAT-RULE-FIELD", {
          file,
          pointer: pointerOf(path),
          seen: message,
        }),
      ),
    );
  const faults = ruleFaults(read.data, file);
  return faults.length > 0 ? refuse(...faults) : accept(read.data);
}
