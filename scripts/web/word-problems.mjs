/** Whether two languages say the same things. */

const PLURAL = /_(?:zero|one|two|few|many|other)$/u;
const ARABIC = /\p{Script=Arabic}/u;
const FILLED = /\{\{\s*([\w.]+)[^}]*\}\}/gu;

/** Words that are written in the other language on purpose. */
const MAY_BE_FOREIGN = new Set(["common.otherLanguage", "common.digits.arab"]);

function* leaves(value, at) {
  if (typeof value === "string") yield [at, value];
  else
    for (const [key, inner] of Object.entries(value))
      yield* leaves(inner, at === "" ? key : `${at}.${key}`);
}

const filledIn = (text) => [...text.matchAll(FILLED)].map(([, name]) => name);

/** Keys without their plural forms, each with all that is filled in. */
function wordsOf(bundles) {
  const words = new Map();
  for (const [key, text] of leaves(bundles, "")) {
    const plain = key.replace(PLURAL, "");
    const known = words.get(plain) ?? { texts: [], filled: new Set() };
    known.texts.push(text);
    for (const name of filledIn(text)) known.filled.add(name);
    words.set(plain, known);
  }
  return words;
}

const byCode = (a, b) => (a < b ? -1 : Number(a > b));

/** A plural form may leave its number out: `one` is a word by itself. */
const told = ({ filled }) =>
  [...filled]
    .filter((name) => name !== "count")
    .sort(byCode)
    .join(",");

/**
 * What is wrong with the words of the workbench.
 *
 * @param {object} arabic - bundles by part, as their files hold them
 * @param {object} english
 * @returns {string[]}
 */
export function wordProblems(arabic, english) {
  const problems = [];
  const [ar, en] = [wordsOf(arabic), wordsOf(english)];
  for (const key of ar.keys())
    if (!en.has(key)) problems.push(`English lacks ${key}`);
  for (const key of en.keys())
    if (!ar.has(key)) problems.push(`Arabic lacks ${key}`);
  for (const [key, words] of ar) {
    const other = en.get(key);
    if (other === undefined) continue;
    if (told(words) !== told(other))
      problems.push(`${key}: the languages fill in other things`);
    const all = [...words.texts, ...other.texts];
    if (all.some((text) => text.trim() === ""))
      problems.push(`${key} is empty`);
    if (MAY_BE_FOREIGN.has(key)) continue;
    if (other.texts.some((text) => ARABIC.test(text)))
      problems.push(`${key}: English holds Arabic letters`);
    const letters = words.texts.filter((text) => /\p{L}{3}/u.test(text));
    if (letters.some((text) => !ARABIC.test(text) && !isToken(text)))
      problems.push(`${key}: Arabic holds no Arabic letter`);
  }
  return problems;
}

/** A name of a format or key, the same in every language: `CSV`, `Ctrl+K`. */
const isToken = (text) =>
  /^[A-Z\d][\w+./ -]{0,14}$/u.test(text.replaceAll(FILLED, "").trim());
