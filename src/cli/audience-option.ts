import { AUDIENCES, type Audience } from "../release/index.js";
import { badValue } from "../operations/bad-value.js";

/** The option of commands that print for the office unless told otherwise. */
export const AUDIENCE_OPTION = [
  "--audience <NAME>",
  "internal, partner or public",
  "internal",
] as const;

/**
 * @throws IsnadError `CLI-BAD-OPTION-VALUE`
 */
export function audienceOf(value: string): Audience {
  const found = AUDIENCES.find((audience) => audience === value);
  if (found !== undefined) return found;
  throw badValue("--audience", value, AUDIENCES.join(", "));
}
