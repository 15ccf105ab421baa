import { readFileSync } from "node:fs";
import { z } from "zod";
import { isoDateSchema } from "../../model/scalar.js";
import type { CoverageReason } from "../../statistics/coverage.js";
import { badValue } from "../../operations/bad-value.js";

const reasonsSchema = z.array(
  z.strictObject({
    outlet: z.string().min(1).nullable().default(null),
    from: isoDateSchema,
    to: isoDateSchema,
    reason: z.string().min(1),
  }),
);

const EXAMPLE =
  '[{"outlet": null, "from": "2022-05-03", "to": "2022-05-08", "reason": "…"}]';
const WANTED = { ar: `JSON مثل ${EXAMPLE}`, en: `JSON such as ${EXAMPLE}` };

/**
 * Reads the reasons of silences: an array of days, reason, and outlet if it is
 * one outlet's.
 *
 * @throws IsnadError `CLI-BAD-OPTION-VALUE`
 */
export function readReasons(file: string): readonly CoverageReason[] {
  let json: unknown;
  try {
    json = JSON.parse(readFileSync(file, "utf8"));
  } catch (error) {
    throw badValue("--reasons", `${file} (${String(error)})`, WANTED);
  }
  const found = reasonsSchema.safeParse(json);
  if (found.success) return found.data;
  const at = found.error.issues[0]?.path.join("/") ?? "";
  throw badValue("--reasons", `${file} /${at}`, WANTED);
}
