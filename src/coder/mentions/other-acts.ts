import { WORDS_OF } from "../../languages/ar/lexicon/telling-verbs.js";
import { textOf } from "../../languages/ar/view.js";
import { isThat, type SourceField } from "./source-field.js";
import type { SourceLink } from "./source-mention.js";

/** A verb that may report words, where it stands, و and ف aside. */
interface Verb {
  readonly at: number;
  readonly verb: string;
}

type Other = (field: SourceField, verb: Verb, link: SourceLink) => boolean;

/**
 * Whether a verb that also reports words does something else here, so that who
 * stands beside it is no source.
 */
export const doesOther: Other = (field, verb, link) =>
  OTHERS.some((other) => other(field, verb, link));

/** `واتهم القوات بالوقوف خلفه`: whom somebody named before accuses. */
const isAccused: Other = ({ view }, { verb }, { to }) =>
  /^[يت]?تهم|^اتهم/.test(verb) &&
  (view.readings[to] ?? []).some((r) => r.clitics[0] === "ب");

/** What somebody is charged with: `كامل المسؤولية`, `تبعات ما جرى`. */
const BLAME = /^(?:كامل|كل|المسووليه|مسووليه|المسوليه|مسوليه|تبعه|تبعات|وزر)$/;

/** `وحمّلت القوات كامل المسؤولية`: the charge right after its first object. */
const isBlamed: Other = ({ view }, { verb }, { from, to }) =>
  /^حملت?$/.test(verb) &&
  view.keys.slice(from + 1, to + 1).some((key) => BLAME.test(key));

/** `أضافت البلدية غرفتين`: a noun where `أن` would stand. */
const isAdded: Other = ({ view, blocked }, { at, verb }, { from, to }) => {
  if (!/^(?:اضافت?|[يت]ضيف|اضافوا)$/.test(verb) || from < at) return false;
  const key = view.keys[to] ?? "";
  if (!/^[\u0621-\u064A]/.test(key) || isThat(view, to)) return false;
  return blocked[to] === 1 || !/^(ل|ب|في$|علي$|عن$|من$|خلال$|عبر$)/.test(key);
};

/** Tokens after who is moved within which it is said where to. */
const MOVED = 9;

/** `نُقل المصاب إلى المشفى`: moved, no words handed on. */
const isMoved: Other = ({ view, sentence }, { at, verb }, { from, to }) => {
  if (!/^[يت]?نقل(?:ت|وا|ا)?(?:ه|ها|هم|هما)?$/.test(verb)) return false;
  if (/\u064F/.test(textOf(view, at, at + 1).slice(0, 4))) return true;
  const start = from < at ? at + 1 : to;
  const next = view.keys.slice(start, Math.min(sentence.to, start + MOVED));
  const away = next.indexOf("الي");
  // `نقلته الوكالة …`: an account as often as a man.
  if (/[هم]ا?$/.test(verb) && away !== 0) return false;
  const words = next.findIndex((key) => key === "عن" || /^قول/.test(key));
  return away >= 0 && (words < 0 || away < words) && !next.includes("ان");
};

/** Tokens before a verb of telling within which its clause begins. */
const CLAUSE = 4;

/** `إن القوة أبلغت الأهالي`, `أُبلغ ذووه`: who was told. */
const isTold: Other = ({ view, sentence }, { at, verb }, { from }) => {
  if (!/^[يت]?(?:ابلغ|اخبر|بلغ|خبر)(?:ت|وا|نا)?$/.test(verb)) return false;
  const word = textOf(view, at, at + 1).replace(/^[وف]/, "");
  if (/^أُ|^تبل/.test(word) || view.keys[from] === "ذوي") return true;
  if (from < at) return false;
  const floor = Math.max(sentence.from, at - CLAUSE);
  const that = view.keys
    .slice(floor, at)
    .findLastIndex((key) => THAT.test(key));
  return that >= 0 && floor + that < at - 1;
};
const THAT = /^[وفب]?ان(?:ه|ها)?$/;

/** `نشرت القوات نقاط تفتيش`: men and posts, no words. */
const isDeployed: Other = ({ view }, { at, verb }, { from, to }) =>
  /^[يت]?نشرت?$/.test(verb) &&
  from > at &&
  /^(?:ال)?(?:قوات|جيش|فصائل|فصايل|قوه|فرقه|لواء)$/.test(
    view.keys[from] ?? "",
  ) &&
  !view.keys
    .slice(to, to + 3)
    .some((key) => WORDS_OF.has(key) || /^(?:صور|مقطع|مشاهد|فيديو)/.test(key));

/** `يبلغ عدد الضحايا`: a number is reached. */
const isReached: Other = ({ view }, { verb }, { from }) =>
  /^[يت]بلغ$/.test(verb) &&
  /^(?:عدد|حصيله|مجموع|نسبه)$/.test(view.keys[from] ?? "");

/** What follows who speaks by verbs that mostly mean something else. */
const SPOKEN: readonly (readonly [verb: RegExp, words: RegExp])[] = [
  [/^[يت]?رفع(?:ت|وا|ا)?$/, /^(?:عدد|حصيله|الحصيله|العدد)$/],
  [/^(?:اكتف|[يت]كتف)(?:ي|ت|يا|وا)?$/, /^ب(?:القول|الاشاره|الحديث|الاعلان)$/],
];
/** Tokens after who speaks within which those stand. */
const SPOKEN_REACH = 6;

/** `رفع السكان العلم`; not `رفع المرصد حصيلة القتلى`. */
const isSilent: Other = ({ view }, { at, verb }, { from, to }) => {
  const words = SPOKEN.find(([form]) => form.test(verb))?.[1];
  if (!words) return false;
  if (from < at) return true;
  return !view.keys.slice(to, to + SPOKEN_REACH).some((k) => words.test(k));
};

const OTHERS: readonly Other[] = [
  isAccused,
  isBlamed,
  isAdded,
  isMoved,
  isTold,
  isDeployed,
  isReached,
  isSilent,
];
