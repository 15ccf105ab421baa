import { IsnadError } from "../../model/errors.js";

/** Author of what the program does by itself, such as an import. */
export const PROGRAM_AUTHOR = "isnad";

/** Up to twelve letters, digits, `.` `_` `-`. */
const CODE = /^[\p{L}\p{N}][\p{L}\p{M}\p{N}._-]{0,11}$/u;

/** Initials, or letters with a digit: no given name looks so. */
const TELLS_NOBODY = /\p{N}|^.{1,3}$/u;

/**
 * Refuses what could be a person's name or mail address: the log travels, and
 * whoever seizes it must not learn who decided.
 *
 * @returns the code, as it is kept
 * @throws IsnadError `REG-AUTHOR-IS-NO-CODE`
 */
export function authorCode(author: string): string {
  const code = author.normalize("NFC").trim();
  if (code === PROGRAM_AUTHOR) return code;
  if (CODE.test(code) && TELLS_NOBODY.test(code)) return code;
  throw new IsnadError("REG-AUTHOR-IS-NO-CODE", { seen: author });
}
