import type { Bilingual } from "../../model/counting-rule.js";
import { badValue, NOTHING } from "../../operations/bad-value.js";

/** Finds the action that a command of several was asked for. */
export function actionOf<Action extends string>(
  command: string,
  actions: readonly Action[],
  seen: string | undefined,
): Action {
  const found = actions.find((action) => action === seen);
  if (found !== undefined) return found;
  throw badValue(command, seen ?? NOTHING, actions.join(", "));
}

/** A value that one action needs and another does not. */
export function needed(
  option: string,
  value: string | undefined,
  wanted: Bilingual,
): string {
  if (value !== undefined && value.trim() !== "") return value;
  throw badValue(option, NOTHING, wanted);
}

/** For the option that names who does something. */
export const A_CODE: Bilingual = {
  ar: "رمز يدل على الشخص، لا اسمه",
  en: "a code that stands for the person, not a name",
};

/** For an operand. */
export const A_FILE: Bilingual = {
  ar: "ملف أجوبة، أو - للدخل القياسي",
  en: "a file of answers, or - for standard input",
};

/** How many are drawn: more than a person can judge is a slip of the key. */
export function drawSize(value: string): number {
  if (/^[1-9][0-9]{0,4}$/.test(value)) return Number(value);
  throw badValue("--count", value, {
    ar: "عدد صحيح من 1 إلى 99999",
    en: "a whole number from 1 to 99999",
  });
}
