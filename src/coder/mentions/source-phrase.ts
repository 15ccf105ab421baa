import { analyseWord, withoutArticle } from "../../languages/ar/clitics.js";
import { CUE_TABLE } from "../../languages/ar/events/index.js";
import { COMMON_WORDS } from "../../languages/ar/lexicon/common-words.generated.js";
import { PLACE_HEADS } from "../../languages/ar/lexicon/place-heads.js";
import {
  SAYING_VERBS,
  SOURCE_NOUNS,
  SOURCE_STOPS,
  SPEECH_NOUNS,
} from "../../languages/ar/lexicon/source-words.js";
import {
  BODIES,
  CLAUSE_VERBS,
  NAMELESS,
  OUTLET_KINDS,
  REPORTED_BY,
  SAID_THINGS,
  WITNESS_TO_HIM,
  WORDS_OF,
} from "../../languages/ar/lexicon/telling-verbs.js";
import { textOf, type TextView } from "../../languages/ar/view.js";
import { TokenKind } from "../../text/tokens.js";
import { wordTest } from "../../text/vocabulary.js";
import { outletAt } from "./outlet-name.js";
import type { SourceField } from "./source-field.js";

/** Tokens of the longest source phrase. */
const MOST_WORDS = 10;
const QUOTES: ReadonlySet<string> = new Set(['"', "«", "»", "“", "”", "ـ"]);
const OPENING: ReadonlySet<string> = new Set(['"', "«", "“", "ل", "ـ", "-"]);
/** Words that no name ends with. */
const DANGLING: ReadonlySet<string> = new Set("من في باسم عن ب".split(" "));
/** Words with ل that belong to a body's name. */
const NAME_WITH_LAM: ReadonlySet<string> = new Set([
  ..."للانباء لحقوق للحقوق للاعلام للتوثيق لتوثيق للرصد لرصد للدراسات للتنميه للاغاثه للهجره للدفاع للصحافه للالغام لمناهضه لمكافحه للعداله للسلام للطفوله لحمايه لتحرير للتحرير".split(
    " ",
  ),
]);
/** Heads whose `ل` says whose they are: `قريب للمخطوفة`, `زميل له`. */
const RELATIONS: ReadonlySet<string> = new Set(
  "قريب قريبه زميل زميله صديق صديقه جار جاره شقيق مرافق اقارب".split(" "),
);
/** Nouns that ب ties to a name: `الداخلية بحكومة …`, `الصحة بولاية …`. */
const WITH_BA: ReadonlySet<string> = new Set(
  "حكومه وزاره اداره ولايه جيش شرطه محور مجلس رتبه قوات قياده".split(" "),
);

/**
 * Where a source's name that begins at a token ends: before a verb, an object,
 * a date, `أن`, or a second noun in the accusative.
 */
export function endOfPhrase(
  field: SourceField,
  from: number,
  end: number,
): number {
  const { view } = field;
  let to = from + 1;
  while (to < end && to - from < MOST_WORDS && isPart(field, from, to)) to++;
  const ends = (at: number) => {
    const key = view.keys[at] ?? "";
    return OPENING.has(key) || DANGLING.has(key);
  };
  while (to > from + 1 && ends(to - 1)) to--;
  return to;
}

/** Forces that no source's name goes on with after its own last word. */
const FORCES: ReadonlySet<string> = new Set(
  "عناصر قوات فرع مليشيا مليشيات ميليشيا ميليشيات سلطات مقاتلي مسلحي طيران جيش دوريات".split(
    " ",
  ),
);

const endsPhrase = wordTest(
  (key) =>
    SOURCE_STOPS.has(key) ||
    SAID_THINGS.has(key) ||
    CLAUSE_VERBS.has(key) ||
    REPORTED_BY.has(key) ||
    WITNESS_TO_HIM.has(key) ||
    (key !== "بين" && SAYING_VERBS.has(key)) ||
    SAYING_VERBS.has(key.replace(/^[وف]/, "")) ||
    isCueVerb(key),
);

/** A word that neither opens nor goes on a source's name: a verb, an act. */
export function endsName(view: TextView, at: number): boolean {
  const word = view.words[at];
  return word === undefined || endsPhrase(word) || isMasdar(view, at);
}

/** `أن شاهداً محلياً أبلغه`: a name is printed in the nominative. */
export function nominative(
  name: string,
  view: TextView,
  from: number,
  to: number,
): string {
  return isAccusative(view, from) && to > from
    ? name.replace(/(?:\u064Bا|ا\u064B)(?=\s|$)/g, "")
    : name;
}

/** Whether a token still belongs to the source's name. */
function isPart(field: SourceField, from: number, at: number): boolean {
  const { view } = field;
  const key = view.keys[at] ?? "";
  const before = view.keys[at - 1] ?? "";
  if (QUOTES.has(key)) return !opensSpeech(view, at);
  // `«صدى النهر» شهادة لأحد …`, `«إنصاف» من موظف`: the name is complete.
  if (/^[»”]$/.test(before) && (key === "من" || WORDS_OF.has(key)))
    return false;
  if (key === "ل" || key === "ل-") return mayTakeLam(field, from, at);
  const kind = view.tokens.kind[at];
  if (kind !== TokenKind.word && kind !== TokenKind.number) return false;
  if (insideQuotes(view, from, at)) return true;
  const word = view.words[at];
  // `مدير صحة الولاية`, against `نفى المدير صحة الخبر`.
  if (key === "صحه" && OF_HEALTH.test(before)) return true;
  // `مركز رصد الانتهاكات`, against `المركز رصد`.
  if (key === "رصد" && at === from + 1 && BODIES.has(before)) return true;
  if (field.blocked[at] === 1 || word === undefined || endsPhrase(word))
    return RELATIONS.has(before) && key.startsWith("ل");
  if (isMasdar(view, at)) return false;
  if (isAccusative(view, at) && !isAccusative(view, from)) return false;
  if (key === "في" && SPEECH_NOUNS.has(withoutArticle(view.keys[at + 1] ?? "")))
    return false;
  // `بلاغ أصدرته الرابطة ورد فيه أن`
  if (
    /^(ورد|جاء)ت?$/.test(key) &&
    /^(علي|في|فيه|فيها)$/.test(view.keys[at + 1] ?? "")
  )
    return false;
  const head = (view.keys[from] ?? "").replace(/^و(?=.{4})/, "");
  if (NAMELESS.has(head) && OUTLET_KINDS.has(key)) return false;
  // `اتهم ناشطون خلايا`: a plural that keeps its ن owns no noun.
  if (/ون$/.test(before) && at === from + 1 && BODIES.has(key)) return false;
  if (isObject(view, from, at) || joinsAnother(view, at)) return false;
  if (opensObject(view, from, at) || counts(view, at)) return false;
  return fitsClitics(field, from, at);
}

/** Tokens of the longest name in quotes inside a source's name. */
const QUOTED = 6;

/** `قال مصدر أمني «للشرطة حق …»`: what was said, too long for a name. */
function opensSpeech({ keys }: TextView, at: number): boolean {
  if (keys[at] !== "«" && keys[at] !== "“") return false;
  return !keys
    .slice(at + 1, at + 2 + QUOTED)
    .some((key) => key === "»" || key === "”");
}

/** A quote that opened inside the phrase still holds the token. */
function insideQuotes(view: TextView, from: number, at: number): boolean {
  let open = false;
  for (let i = from; i < at; i++) {
    const key = view.keys[i] ?? "";
    if (key === "«" || key === "“") open = true;
    else if (key === "»" || key === "”") open = false;
  }
  return open;
}

const OF_HEALTH =
  /^(?:مدير|مديره|مديريه|وزير|وزيره|وزاره|مسوول|مكتب|دايره|قطاع)$/;

/** A prefixed ل or ب belongs to few names. */
function fitsClitics(field: SourceField, from: number, at: number): boolean {
  const readings = field.view.readings[at] ?? [];
  const key = field.view.keys[at] ?? "";
  const word = field.view.words[at];
  if (isWhole(key) || (word && isOrdinaryWhole(word))) return true;
  if (readings.some((r) => r.clitics.includes("ل") && r.stem.length > 1))
    return (
      NAME_WITH_LAM.has(key) ||
      SOURCE_NOUNS.has(key) ||
      mayTakeLam(field, from, at)
    );
  const ba = readings.find((r) => r.clitics[0] === "ب" && r.stem.length > 2);
  if (!ba || SOURCE_NOUNS.has(key) || key.startsWith("باسم")) return true;
  return (
    PLACE_HEADS.has(ba.stem) ||
    WITH_BA.has(ba.stem) ||
    // `مصدر بالداخلية`
    (key.startsWith("بال") && SOURCE_NOUNS.has(key.slice(3)))
  );
}

/** `لجان الأحياء`, `بنك الدم`: without its first letter it is no word. */
export const isOrdinaryWhole = wordTest(
  (key) =>
    COMMON_WORDS.has(key) &&
    !analyseWord(key).some(
      ({ stem, clitics }) =>
        clitics.length > 0 &&
        (COMMON_WORDS.has(stem) || SOURCE_NOUNS.has(stem) || stem.length < 3),
    ),
);

/** `سكان بلدة`, `شهود فلسطينيون`: the first letters are the word's own. */
const isWhole = (key: string) =>
  PLACE_HEADS.has(key) ||
  BODIES.has(key) ||
  (key.length > 6 &&
    /(?:يون|يين|يه)$/.test(key) &&
    !/^(?:لل|[بل]ال)/.test(key));

/** `المركز الإعلامي لمحور …`, `قريب للمخطوفة`; not `مصدر لوكالة …`. */
function mayTakeLam(field: SourceField, from: number, at: number): boolean {
  const { view, outlets } = field;
  const before = view.keys[at - 1] ?? "";
  if (RELATIONS.has(before)) return true;
  if (outletAt(view, outlets, at)) return false;
  if (OUTLET_KINDS.has((view.keys[at] ?? "").slice(1))) return false;
  const body = (view.readings[from] ?? []).some(({ stem }) => BODIES.has(stem));
  return (
    body && /^ال.+(ي|يه)$/.test(before) && !/نا$/.test(view.keys[at] ?? "")
  );
}

/** `مصدر عسكري الوكالة`: after an indefinite adjective ال opens the object. */
function isObject(view: TextView, from: number, at: number): boolean {
  const key = view.keys[at] ?? "";
  const before = view.keys[at - 1] ?? "";
  const head = view.keys[from] ?? "";
  if (!key.startsWith("ال") || at - from < 2 || head.startsWith("ال"))
    return false;
  const agrees = /(ه|ات|مصادر)$/.test(head) === before.endsWith("ه");
  return (
    at - from === 2 &&
    agrees &&
    !before.startsWith("ال") &&
    !PLACE_HEADS.has(before) &&
    !SOURCE_NOUNS.has(before) &&
    /(ي|يه|يون|يين|يان)$/.test(before) &&
    before.length > 3
  );
}

/** `وكالة الوادي وأهالي …`: a second noun; `أمنية وطبية` is one name. */
function joinsAnother(view: TextView, at: number): boolean {
  const key = view.keys[at] ?? "";
  if (!key.startsWith("و") || SOURCE_NOUNS.has(key) || key.length < 4)
    return false;
  const rest = key.slice(1);
  const before = view.keys[at - 1] ?? "";
  if (SOURCE_NOUNS.has(rest) || PLACE_HEADS.has(rest)) return true;
  return rest.startsWith("ال") !== before.startsWith("ال");
}

/** `حمّل ناشطون من البلدة فرع الأمن`: a body after a name that is complete. */
function opensObject(view: TextView, from: number, at: number): boolean {
  const key = view.keys[at] ?? "";
  const before = view.keys[at - 1] ?? "";
  return (
    at - from >= 2 &&
    /^(ب|ل)?ال.{3}/.test(before) &&
    (BODIES.has(key) || FORCES.has(key)) &&
    !/^ال(ناطق|متحدث|نايب)/.test(before)
  );
}

/** `سجل المرصد 71 عملية`: what was counted; `درعا 24` is a name. */
function counts(view: TextView, at: number): boolean {
  if (view.tokens.kind[at] !== TokenKind.number) return false;
  return (
    /^[\u0621-\u064A]{3}/.test(view.keys[at + 1] ?? "") &&
    !/^(ال|ان$|عن$|من$)/.test(view.keys[at + 1] ?? "")
  );
}

/** The original spells the accusative: `تصريحاً`. */
function isAccusative(view: TextView, at: number): boolean {
  return /\u064B/.test(textOf(view, at, at + 1));
}

/**
 * `وقال المرصد «خطف عناصر …`: the verb of an act; `قتل` may be its masdar, and
 * `القوة` is no `ألقوه`.
 */
function isCueVerb(key: string): boolean {
  if (key === "القوه") return false;
  return (CUE_TABLE.byFirst.get(key.replace(/^[وف]/, "")) ?? []).some(
    ({ words, value }) =>
      words.length === 1 && value.form === "verb" && value.act !== "survived",
  );
}

/** `أعلن المركز مقتل …`, `بسقوط …`: the masdar is what was said. */
function isMasdar(view: TextView, at: number): boolean {
  return (view.readings[at] ?? []).some(
    ({ stem, clitics }) =>
      (clitics.length === 0 || clitics[0] === "ب") &&
      (CUE_TABLE.byFirst.get(stem) ?? []).some(
        (p) => p.words.length === 1 && p.value.form === "masdar",
      ),
  );
}
