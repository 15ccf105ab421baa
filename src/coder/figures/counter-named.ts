import { wordsOf } from "../../languages/ar/view.js";
import type { Chain } from "../chains/chain.js";
import type { Reading } from "../reading.js";
import { bareWord } from "./counting-words.js";
import type { TokenRange } from "./figure.js";

const words = (text: string): ReadonlySet<string> => new Set(text.split(" "));

/** Words for records that are counted from: the next words name their owner. */
const RECORDS = words(
  "احصاء احصاءات احصاييه احصاييات ارقام معطيات بيانات توثيق توثيقات ارشيف سجلات رصد تقديرات",
);
const CITING = words("بحسب حسب وفق وفقا استنادا الي تفيد تشير تظهر ضمن بحسب");
/** Kinds of bodies that count. */
const BODIES = words(
  "مكتب مركز مرصد شبكه منظمه رابطه تجمع نقابه هييه لجنه مفوضيه فريق فرق نادي وزاره موسسه دايره حمله تنسيقيه غرفه خليه جمعيه اتحاد مبادره",
);
/** Verbs of counting and issuing. */
const COUNTS =
  /^(?:وثق|وثقت|سجل|سجلت|احصي|احصت|رصد|رصدت|اصدر|اصدرت|نشر|نشرت|تقدر|قدرت|احصا|اعلن|اعلنت|استجابت|استجاب)$/;
/** A section of a body: the body counted. */
const SECTIONS = words("قسم مكتب فريق وحده دايره");
/** Most tokens of a name. */
const NAME_REACH = 9;
const QUOTES = /^["«»“”]$/;
const ENDS =
  /^(?:[.،,؛:()]|بان|ان|فان|قتل|قتلت|مقتل|استشهاد|اصابه|اعتقال|خطف|منذ|خلال|بلغ|بلغت|ارتفع|نفسها|نفسه|ذاتها|عن|علي|الي|حتي|قد|بين|مصرع|وفاه|تقريره|تقريرها|احصاييه|نزوح|اكثر|نحو|ما|حيث|عدد|لشهر|الذي|التي|لاكثر|باغلب|ببالغ|نبا)$/;

/** `بحسب إحصاء لمنظمة X`, `بيانات X`: the words after name who counted. */
export function recordsOwner(
  reading: Reading,
  { from, to }: TokenRange,
): Chain | null {
  const { keys } = reading.view;
  for (let at = from; at < to - 1; at++) {
    const record =
      RECORDS.has(keys[at] ?? "") || /^(?:لا|با)حصا/.test(keys[at] ?? "");
    if (!record || !CITING.has(bareWord(keys[at - 1]))) continue;
    let start = at + 1;
    if (/^رسمي/.test(keys[start] ?? "")) start++;
    if (/^صادر/.test(keys[start] ?? "")) start += 2;
    if (keys[start] === "ل" || keys[start] === "لـ") start++;
    const name = nameFrom(reading, start, to);
    if (name) return name;
  }
  return null;
}

/** `وثّق مكتب X`, `وكانت «شبكة X» قد أحصت`: the subject of the counting verb. */
export function counterNamed(
  reading: Reading,
  { from, to }: TokenRange,
): Chain | null {
  const { keys } = reading.view;
  for (let at = from; at < to; at++) {
    if (!COUNTS.test(bareWord(keys[at]))) continue;
    const next = QUOTES.test(keys[at + 1] ?? "") ? at + 2 : at + 1;
    if (isBody(keys[next]) || SECTIONS.has(bareWord(keys[next])))
      return nameFrom(reading, next, to);
    for (let i = at - 1; i >= Math.max(from, at - NAME_REACH); i--) {
      if (/^[.،,؛:]$/.test(keys[i] ?? "")) break;
      const body = bareWord(keys[i]);
      if (
        BODIES.has(body) &&
        !BODIES.has(bareWord(keys[i - 1])) &&
        keys[i - 1] !== "في"
      )
        return nameFrom(reading, i, at);
    }
  }
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

/** A verb or a masdar in idafa ends a name; a definite noun belongs to it. */
function isVerb(reading: Reading, at: number): boolean {
  const cue = reading.cues.find((c) => c.from === at);
  if (!cue || cue.first.clitics.includes("ال")) return false;
  return cue.value.form === "verb" || cue.value.object;
}

/** `المرصد السوري لحقوق الإنسان`: only adjectives and ل go on with it. */
function isDefinite(key: string | undefined): boolean {
  return /^ال/.test(bareWord(key));
}

/** A noun for a body, with or without the article. */
export function isBody(key: string | undefined): boolean {
  return BODIES.has(bareWord(key).replace(/^ال/, ""));
}

/** The name that begins at a token; of a section, the body it belongs to. */
function nameFrom(reading: Reading, from: number, limit: number): Chain | null {
  const { keys } = reading.view;
  let start = from;
  let end = from;
  while (end < limit && end - start < NAME_REACH) {
    const key = keys[end] ?? "";
    const verb = end > start && isVerb(reading, end);
    if (verb || ENDS.test(key) || reading.numbers.some((n) => n.from === end))
      break;
    if (reading.dates.some((d) => d.from <= end && end < d.to)) break;
    if (end > start && isDefinite(keys[start]) && !/^(?:ال|ل)/.test(key)) break;
    if (end > start && key === "في") {
      const next = QUOTES.test(keys[end + 1] ?? "") ? end + 2 : end + 1;
      const section = SECTIONS.has(bareWord(keys[start]));
      if (isBody(keys[next]) && section) {
        start = next;
        end = next;
      } else if (!reading.places.some((p) => p.from === end + 1)) break;
    }
    end++;
  }
  if (keys[start] === "فرق") start++;
  if (end <= start) return null;
  const key = keys[start] ?? "";
  const glued =
    /^ل(?:ل|منظم|مرك|شبك|مكتب|مرصد|هيي|لجن)/.test(key) ||
    /^و(?=مكتب|مرك|شبك|منظم)/.test(key)
      ? 1
      : 0;
  const name = wordsOf(reading.view, start, end, glued);
  if (name === "") return null;
  const links = [{ name, reading, from: start, to: end }];
  return { links, rule: "ar.aggregate.counter", denies: false };
}
