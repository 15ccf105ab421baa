import { keyOf, type Reading } from "./reading.js";

const NAMED_AFTER_DATES = new Set(
  "ثوره حرب مدينه جامعه شارع جسر ساحه حركه مستشفي ملعب انتفاضه".split(" "),
);

/** «ثورة 25 يناير», «مدينة 6 أكتوبر» are names. */
export function isNamedAfterDate(reading: Reading, at: number): boolean {
  const before = reading.tokens.kind[at - 1] === 1 ? at - 2 : at - 1;
  const key = keyOf(reading, before);
  return (
    NAMED_AFTER_DATES.has(key) ||
    NAMED_AFTER_DATES.has(key.replace(/^(?:[وفبل]|ال|بال|لل)/, ""))
  );
}
