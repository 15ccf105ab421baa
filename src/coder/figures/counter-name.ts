import { wordsOf } from "../../languages/ar/view.js";
import type { Chain } from "../chains/chain.js";
import type { Reading } from "../reading.js";
import { bareWord } from "./counting-words.js";

const words = (text: string): ReadonlySet<string> => new Set(text.split(" "));

/** Kinds of bodies that count. */
const BODIES = words(
  "مكتب مركز مرصد شبكه منظمه رابطه تجمع نقابه هييه لجنه لجان مفوضيه فريق فرق نادي وزاره موسسه دايره حمله تنسيقيه غرفه خليه جمعيه اتحاد مبادره برنامج جهاز هلال صليب مديريه بعثه مجموعه منصه مشروع امم اونروا يونيسف",
);
/** A section of a body: the body counted. */
const SECTIONS = words("قسم مكتب فريق وحده دايره");
/** Most tokens of a name. */
export const NAME_REACH = 9;
/** Quotation marks around a name. */
export const QUOTES = /^["«»“”]$/;
const ENDS =
  /^(?:[.،,؛:()]|بان|ان|فان|قتل|قتلت|مقتل|استشهاد|اصابه|اعتقال|خطف|منذ|خلال|بلغ|بلغت|ارتفع|نفسها|نفسه|ذاتها|عن|علي|الي|حتي|قد|بين|من|ضمن|عبر|استنادا|وفق|وفقا|بحسب|حسب|نقلا|مصرع|وفاه|تقريره|تقريرها|احصاييه|نزوح|اكثر|نحو|ما|حيث|عدد|لشهر|الذي|التي|لاكثر|باغلب|ببالغ|نبا)$/;

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

/** `المرصد السوري لحقوق الإنسان`, `الهيئة العامة للبحث والتعرف`. */
function goesOn(keys: readonly string[], at: number): boolean {
  const key = keys[at] ?? "";
  return (
    /^(?:ال|ل)|^["«»“”]$/.test(key) ||
    (/^وال/.test(key) && /^لل/.test(keys[at - 1] ?? ""))
  );
}

/** Letters before the name itself: `لمنظمة`, `للمرصد`, `بمركز`, `وشبكة`. */
function gluedTo(key: string): number {
  if (/^لل|^ل(?=وكاله|قناه|صحيفه|موقع)/.test(key)) return 1;
  return /^[لبو]/.test(key) && !BODIES.has(key) && isBody(key.slice(1)) ? 1 : 0;
}

/** A part of a body, named before it: `قسم الرصد في …`. */
export function isSection(key: string | undefined): boolean {
  return SECTIONS.has(bareWord(key));
}

/** The name that begins at a token; of a section, the body it belongs to. */
export function nameFrom(
  reading: Reading,
  from: number,
  limit: number,
): Chain | null {
  const { keys } = reading.view;
  let start = from;
  let end = from;
  while (end < limit && end - start < NAME_REACH) {
    const key = keys[end] ?? "";
    const verb = end > start && isVerb(reading, end);
    if (verb || ENDS.test(key) || reading.numbers.some((n) => n.from === end))
      break;
    if (reading.dates.some((d) => d.from <= end && end < d.to)) break;
    if (end > start && QUOTES.test(key) && QUOTES.test(keys[start] ?? ""))
      break;
    if (end > start && isDefinite(keys[start]) && !goesOn(keys, end)) break;
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
  const name = wordsOf(reading.view, start, end, gluedTo(key));
  if (name === "") return null;
  const links = [{ name, reading, from: start, to: end }];
  return { links, rule: "ar.aggregate.counter", denies: false };
}
