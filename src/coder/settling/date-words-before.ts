import type { DateMention } from "../../languages/ar/dates/index.js";
import type { Features } from "../evidence/feature-parts.js";
import type { Happening } from "../happenings.js";
import type { Reading } from "../reading.js";

const flag = (told: boolean) => (told ? 1 : 0);

/** Tokens after «بعد يومين من» in which the act counted from is told. */
const COUNTED = 3;

/** «بعد يومين من خطفه»: a day of the act after the words, of no other. */
export function counted(
  { drafts }: Happening,
  { view }: Reading,
  { rule, to, anchor }: DateMention,
): Features {
  if (rule !== "ar.date.after" || anchor !== "previous") return {};
  if (!/^(?:من|علي)$/.test(view.keys[to] ?? "")) return {};
  const own = drafts.some(
    ({ frame }) =>
      frame.reading.view === view &&
      frame.triggers.some(
        ({ hit }) => hit.from > to && hit.from - to < COUNTED,
      ),
  );
  return { "counted-own": flag(own), "counted-other": flag(!own) };
}

const ISSUED =
  /^[وف]?(?:(?:ا|ي|ت)?صدر(?:ت|ه|ته|ها|تها|وه|وا)?|نشر(?:ه|ها|ت|ته|تها)?|بثت?ه?ا?|ب?(?:ال)?بيان|ب?(?:ال)?تصريح(?:ات)?|ب?(?:ال)?موتمر|صحفي)$/;

/** «في بيان أصدره الخميس»: the day of the words, not of what they tell. */
export function isIssued({ view }: Reading, { from }: DateMention): boolean {
  for (let at = from - 1; at >= from - 2 && at >= 0; at--)
    if (ISSUED.test(view.keys[at] ?? "")) return true;
  return false;
}
