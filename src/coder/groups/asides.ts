import type { Reading } from "../reading.js";

/** Tokens in brackets that a name may be followed by: an age, a trade. */
const MOST_IN_BRACKETS = 6;
/** Tokens between a name and the number of its age: `البالغ من العمر 54`. */
const AGE_REACH = 4;
/** Words of an age around its number. */
const AGE_WORDS =
  /^(?:،|,|و?ال?بالغه?|و?يبلغ|و?تبلغ|من|العمر|عمره|عمرها|بعمر|ذو|ذات|ذا|ذي|ال[اا]عوام|السنوات|ابن|ابنه|عاما|عام|اعوام|سنه|سنوات|ربيعا)$/u;

/**
 * The token after what is told of a person by the way, in brackets or as an
 * age: `فلان (34 عاماً) وفلان`, `فلان، البالغ من العمر 54 عاماً، وفلان`.
 *
 * @param to the token after the person
 */
export function afterAsides(reading: Reading, to: number): number {
  return afterAge(reading, afterBrackets(reading, to));
}

function afterBrackets({ view: { keys } }: Reading, to: number): number {
  if (keys[to] !== "(") return to;
  for (let at = to + 1; at <= to + MOST_IN_BRACKETS + 1; at++)
    if (keys[at] === ")") return at + 1;
  return to;
}

function afterAge(reading: Reading, to: number): number {
  const { keys } = reading.view;
  const age = reading.numbers.find(
    (n) => n.use === "age" && n.from >= to && n.from <= to + AGE_REACH,
  );
  if (!age) return to;
  const isAgeWord = (at: number) => AGE_WORDS.test(keys[at] ?? "");
  for (let at = to; at < age.from; at++) if (!isAgeWord(at)) return to;
  let after = age.to;
  while (keys[after] !== "،" && isAgeWord(after)) after++;
  return after;
}
