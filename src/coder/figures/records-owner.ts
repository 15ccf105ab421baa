import type { Chain } from "../chains/chain.js";
import type { Reading } from "../reading.js";
import { nameFrom } from "./counter-name.js";
import { bareWord } from "./counting-words.js";
import type { TokenRange } from "./figure.js";

const words = (text: string): ReadonlySet<string> => new Set(text.split(" "));

/** Words for records that are counted from: the next words name their owner. */
const RECORDS = words(
  "احصاء احصا احصاءات احصاييه احصاييات ارقام معطيات بيانات توثيق توثيقات ارشيف سجلات رصد تقديرات حصيله معلومات تقرير",
);
const CITING = words(
  "بحسب حسب وفق وفقا طبقا استنادا الي تفيد افادت تشير اشارت تظهر اظهرت ضمن كشفت",
);
/** Papers whose maker is told only by a verb or a participle. */
const MADE = words("حصيله معلومات تقرير");
/** What a record is like, before the words that name its owner. */
const KINDS =
  /^(?:رسمي|شهري|سنوي|اسبوعي|دوري|حديث|جديد|اولي|محلي|حقوقي|خاص|صادر|موثق|سابق|مفصل)(?:ه)?$/;
/** `أعدّها`, `نشرته`, `جمعتها`: the maker follows. */
const MAKERS =
  /^(?:اعد|نشر|جمع|اصدر|وثق|سجل|احص|احصا|رصد|اورد|اطلق|اجر|اجرا|نظم)ت?(?:ه|ها)$/;
/** `يستند إلى`, `حصلت عليها … من`: what was counted from follows. */
const RESTS = /^(?:ي|ت)ستند$|^مستند(?:ه)?$/;
const TAKEN = /^(?:حصل|حصلت|تلقت|تلقي|اطلع|اطلعت)(?:ها|ه)?$/;
const QUOTES = /^["«»“”]$/;
/** Most tokens from `حصلت عليها` to its `من`. */
const TAKEN_REACH = 8;

/**
 * `بحسب إحصاء لمنظمة X`, `بيانات X`, `حصيلة أعدها X`: who counted.
 *
 * @param read the sentence's source: told with a paper (`حصيلة`, `تقرير`), it stands
 *   before the paper's maker, who may be the outlet
 */
export function recordsOwner(
  reading: Reading,
  { from, to }: TokenRange,
  read: Chain | null,
): Chain | null {
  const { keys } = reading.view;
  for (let at = from; at < to - 1; at++) {
    const cited = CITING.has(bareWord(keys[at - 1]));
    if (cited && keys[at] === "ما" && MAKERS.test(keys[at + 1] ?? ""))
      return makerAt(reading, at + 2, to);
    const record = recordAt(keys[at] ?? "");
    if (record === null || !cited) continue;
    const made = MADE.has(record);
    if (made && isBeside(keys, read, at)) continue;
    const name = ownerAfter(reading, at, to, made);
    if (name) return name;
  }
  return null;
}

/** Words that set another's word against what was told before. */
const CONTRAST = words("حين بينما فيما لكن ولكن غير الا");

/** A source told with the record, not set against it later. */
function isBeside(keys: readonly string[], read: Chain | null, at: number) {
  const from = read?.links[0]?.from;
  return (
    from !== undefined && !keys.slice(at, from).some((key) => CONTRAST.has(key))
  );
}

/** The record a word names, freed of ل and ب: `لإحصاء`, `بيانات`. */
function recordAt(key: string): string | null {
  if (RECORDS.has(key)) return key;
  const bare = key.replace(/^[لب]/, "");
  return RECORDS.has(bare) ? bare : null;
}

/** @param made the record names its owner by a verb or participle alone */
function ownerAfter(
  reading: Reading,
  record: number,
  to: number,
  made: boolean,
): Chain | null {
  const { keys } = reading.view;
  let at = record + 1;
  let told = !made;
  while (at < to && KINDS.test(keys[at] ?? "")) at++;
  if (keys[at] === "عن" && at > record + 1) {
    at++;
    told = true;
  }
  const key = keys[at] ?? "";
  if (TAKEN.test(key)) {
    const source = keys.indexOf("من", at);
    if (source < 0 || source > Math.min(to, at + TAKEN_REACH)) return null;
    at = source + 1;
  } else if (RESTS.test(key)) at += 2;
  else if (MAKERS.test(key)) return makerAt(reading, at + 1, to);
  else if (!told) return null;
  if (keys[at] === "ل" || keys[at] === "لـ") at++;
  return nameFrom(reading, at, to);
}

/** `جمعتها X من Y`: the maker, and what he counted from. */
function makerAt(reading: Reading, at: number, to: number): Chain | null {
  const { keys } = reading.view;
  const quoted = QUOTES.test(keys[at] ?? "");
  const close = quoted
    ? keys.findIndex((key, i) => i > at && QUOTES.test(key))
    : -1;
  const end = close > at && close < to ? close + 1 : to;
  const from = keys.indexOf("من", at);
  const taken = from > at && from < Math.min(to, at + TAKEN_REACH);
  const maker = nameFrom(reading, at, taken ? Math.min(from, end) : end);
  const source = taken ? nameFrom(reading, from + 1, to) : null;
  if (!maker || !source) return maker;
  return { ...maker, links: [...maker.links, ...source.links] };
}
