import type { Chain } from "../chains/chain.js";
import type { Reading } from "../reading.js";
import {
  isBody,
  isSection,
  nameFrom,
  NAME_REACH,
  QUOTES,
} from "./counter-name.js";
import { bareWord } from "./counting-words.js";
import type { TokenRange } from "./figure.js";

/** Verbs of counting and issuing, with the pronoun of what was counted. */
const COUNTS =
  /^(?:(?:وثق|سجل|رصد|اصدر|نشر|قدر|احص)ت?(?:ه|ها)?|احصي|احصا(?:ه|ها)?|تقدر|يقدر|اعلن|اعلنت|استجابت|استجاب)$/;
/** `إنها وثقت`: the subject was told before. */
const ITSELF = /^[بف]?ان(?:ه|ها)$/;

/** `وثّق مكتب X`, `وكانت «شبكة X» قد أحصت`: the subject of the counting verb. */
export function counterNamed(
  reading: Reading,
  { from, to }: TokenRange,
): Chain | null {
  const { keys } = reading.view;
  for (let at = from; at < to; at++) {
    if (!COUNTS.test(bareWord(keys[at]))) continue;
    const next = QUOTES.test(keys[at + 1] ?? "") ? at + 2 : at + 1;
    if (isBody(keys[next]) || isSection(keys[next]))
      return nameFrom(reading, next, to);
    const itself = ITSELF.test(keys[at - 1] ?? "");
    const name = itself
      ? firstBody(reading, from, at)
      : bodyBefore(reading, at, from);
    if (name) return name;
  }
  return null;
}

const TELLS =
  /^(?:قال|يقول|ذكر|افاد|اكد|اوضح|كشف|يقدر|اورد|بين)ت?$|^تقول$|^تقدر$/;

/** `قال البرنامج X إن`: a body that tells, where no source was read. */
export function bodyTelling(
  reading: Reading,
  { from, to }: TokenRange,
): Chain | null {
  const { keys } = reading.view;
  for (let at = from; at < to - 1; at++) {
    if (!TELLS.test(bareWord(keys[at]))) continue;
    const next = QUOTES.test(keys[at + 1] ?? "") ? at + 2 : at + 1;
    if (isBody(keys[next])) return nameFrom(reading, next, to);
  }
  return null;
}

/** The body in the verb's own clause before it: `«شبكة X» قد أحصت`. */
function bodyBefore(reading: Reading, at: number, from: number): Chain | null {
  const { keys } = reading.view;
  for (let i = at - 1; i >= Math.max(from, at - NAME_REACH); i--) {
    if (/^[.،,؛:]$/.test(keys[i] ?? "")) break;
    if (isBody(keys[i]) && !isBody(keys[i - 1]) && keys[i - 1] !== "في")
      return nameFrom(reading, i, at);
  }
  return null;
}

/** The first body of the sentence, which goes on speaking of itself. */
function firstBody(reading: Reading, from: number, at: number): Chain | null {
  for (let i = from; i < at; i++)
    if (isBody(reading.view.keys[i])) return nameFrom(reading, i, at);
  return null;
}

/**
 * A body named in full before a token, by the noun it is told by alone:
 * `خلية الإعلام الأمني … الخلية`.
 */
export function namedBefore(
  reading: Reading,
  at: number,
  kind: string,
): Chain | null {
  const { keys } = reading.view;
  for (let i = 0; i < at; i++) {
    if (bareWord(keys[i]).replace(/^ل?ال|^ل(?=.{4})|^ب(?=.{4})/, "") !== kind)
      continue;
    const name = nameFrom(reading, i, Math.min(at, i + 5));
    if (name?.links[0]?.name.includes(" ")) return name;
  }
  return null;
}
