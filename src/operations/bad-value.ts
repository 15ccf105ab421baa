import type { Bilingual } from "../model/counting-rule.js";
import { IsnadError } from "../model/errors.js";
import { isolateRuns, quotedInput, visibleText } from "./terminal-text.js";

/** Where a value should stand and none does. */
export const NOTHING: Bilingual = { ar: "لا شيء", en: "nothing" };

/** For an option that needs a day. */
export const A_DAY: Bilingual = {
  ar: "يوم مثل 2022-05-31",
  en: "a day such as 2022-05-31",
};

/**
 * An option with a value that it cannot have.
 *
 * @param seen - what was typed; in two languages where nothing was
 * @param wanted - one text where it is codes alone, which need no language
 */
export function badValue(
  option: string,
  seen: string | Bilingual,
  wanted: string | Bilingual,
): IsnadError<"CLI-BAD-OPTION-VALUE"> {
  const context = {
    option,
    seen:
      typeof seen === "string"
        ? { ar: visibleText(seen), en: quotedInput(seen) }
        : seen,
    wanted:
      typeof wanted === "string"
        ? wanted
        : { ar: isolateRuns(wanted.ar), en: wanted.en },
  };
  return new IsnadError("CLI-BAD-OPTION-VALUE", context);
}
