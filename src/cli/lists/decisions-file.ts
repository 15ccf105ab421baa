import { readFileSync } from "node:fs";
import { z } from "zod";
import type { ListDecision } from "../../linkage/lists/index.js";
import { badValue } from "../../operations/bad-value.js";

const decisionsSchema = z.array(
  z.strictObject({
    list: z.string().min(1),
    id: z.string().min(1),
    incident: z.string().min(1),
    person: z.string().min(1).optional(),
    same: z.boolean(),
  }),
);

const EXAMPLE =
  '[{"list": "ACLED", "id": "SYR1", "incident": "inc-…", "same": true}]';
const WANTED = { ar: `JSON مثل ${EXAMPLE}`, en: `JSON such as ${EXAMPLE}` };

/** Two decisions on one pair that contradict each other. */
function contradiction(
  decisions: readonly ListDecision[],
): ListDecision | undefined {
  const keyOf = ({ list, id, incident, person }: ListDecision) =>
    JSON.stringify([list, id, incident, person ?? null]);
  const said = new Map(decisions.map((one) => [keyOf(one), one.same]));
  return decisions.find((one) => said.get(keyOf(one)) !== one.same);
}

/**
 * Reads what people decided of rows and incidents.
 *
 * @throws IsnadError `CLI-BAD-OPTION-VALUE`
 */
export function readDecisions(file: string): readonly ListDecision[] {
  let json: unknown;
  try {
    json = JSON.parse(readFileSync(file, "utf8"));
  } catch (error) {
    throw badValue("--decisions", `${file} (${String(error)})`, WANTED);
  }
  const found = decisionsSchema.safeParse(json);
  if (!found.success) {
    const at = found.error.issues[0]?.path.join("/") ?? "";
    throw badValue("--decisions", `${file} /${at}`, WANTED);
  }
  const twice = contradiction(found.data);
  if (twice === undefined) return found.data;
  const seen = `${file}: ${twice.list} ${twice.id} ${twice.incident}`;
  throw badValue("--decisions", seen, {
    ar: "قرار واحد لكل صف وحادثة",
    en: "one decision on each row and incident",
  });
}
