import { PAST_MARKERS } from "../../languages/ar/lexicon/discourse-words.js";
import {
  CITING_WORDS,
  RELAY_WORDS,
  SAYING_VERBS,
} from "../../languages/ar/lexicon/source-words.js";
import {
  REPORTED_BY,
  REPORTING,
  SPEECH_VERBS,
  TOLD_HIM,
  WORDS_OF,
} from "../../languages/ar/lexicon/telling-verbs.js";
import { textOf } from "../../languages/ar/view.js";
import { isFronted } from "./fronted-source.js";
import { isOneOf, isThat, stemsAt, type SourceField } from "./source-field.js";
import { readLink, type LinkAsk } from "./source-link.js";
import type { SourceLink } from "./source-mention.js";
import { subjectBefore } from "./source-subject.js";
import { toldAt } from "./told-outlet.js";

/** The first link of a chain, and how it was read. */
export interface Opening {
  /** Token of the saying verb or citing word. */
  readonly at: number;
  readonly first: SourceLink;
  /** Where whatever comes after the cue and its source begins. */
  readonly next: number;
  readonly rule: string;
  readonly denies: boolean;
  /** The verb hands on another's words: `عن` names whose. */
  readonly relays: boolean;
  readonly toldTo: SourceLink | null;
  /** The source told whoever was cited last (`بحسب ما أخبره به شهود`). */
  readonly inside?: boolean;
  /** It hands on whoever was cited last (`كما نقلت عنه X`). */
  readonly outside?: boolean;
  /** From whom the first link heard it, where that was read already. */
  readonly gotFrom?: SourceLink;
}

/** `لم يؤكد الجيش`: nothing was said. */
const NOT: ReadonlySet<string> = new Set("لم لا لن ولم ولا ولن".split(" "));
const ACCUSING = /^[يت]?تهم|^اتهم/;
/** Words between a saying verb and its subject. */
const AFTER_VERB: ReadonlySet<string> = new Set(
  "ذلك به بها عنه عنها عنهم عنهما فيه فيها لهم بدوره بدورها ايضا كذلك اليوم امس له لها لنا من جانبه جانبها جهته جهتها هناك".split(
    " ",
  ),
);
/** Words that hand on what others said. */
const HANDS_ON: ReadonlySet<string> = new Set(
  "نقل نقلت ينقل تنقل نقله نقلته نقلها نسب نسبت نسبته اورد اوردت اوردها اوردته روي روت يروي نشر نشرت نشرته افاد افادت ذكر ذكرت".split(
    " ",
  ),
);

/** `بحسب X`, `وفقاً لـX`, `نقلاً عن X`, `حسبما أفاد X`, `كما قال X`. */
export function cited(field: SourceField, at: number): Opening | null {
  const { view } = field;
  const fronted = isFronted(field, at);
  const from = fronted ? at + 1 : afterCitingWords(field, at);
  if (from === null) return null;
  const verb =
    isOneOf(view, from, REPORTING) ||
    isOneOf(view, from, REPORTED_BY) ||
    LEARNED.has(view.keys[from] ?? "");
  const skipped = verb ? afterVerb(field, from) : { next: from, toldTo: null };
  const relative = from === at;
  const first = readLink(field, skipped.next, {
    glued: true,
    head: fronted ? "listed" : relative ? "person" : "any",
  });
  if (!first) return null;
  return {
    at,
    first,
    next: first.to,
    rule: "ar.source.cited",
    denies: false,
    relays: verb || view.keys[at] === "نقلا",
    toldTo: skipped.toldTo,
    inside: isOneOf(view, from, TOLD_HIM) || isItsOwn(field, first),
    outside: verb && ABOUT_HIM.has(view.keys[from + 1] ?? ""),
  };
}

const ITS_OWN =
  /^(?:مدير|ناطق|متحدث|رئيس|قائد|مراسل|مندوب|منسق|مسعف)(?:ه|ها|هم)$/;

/** `بحسب مديره`: the pronoun is the body cited last, who stands before him. */
function isItsOwn({ view }: SourceField, { from, name }: SourceLink): boolean {
  const word = textOf(view, from, from + 1);
  return ITS_OWN.test(word) && name.startsWith(word);
}

const ABOUT_HIM: ReadonlySet<string> = new Set(
  "عنه عنها عنهم عنهما".split(" "),
);
/** `بحسب ما علمت X من Y`: X heard it from Y. */
const LEARNED: ReadonlySet<string> = new Set(
  "علم علمت علمنا علمته علمه وصل وصلت وصلنا".split(" "),
);

/** Where the cited source begins; null when no citation stands here. */
function afterCitingWords(field: SourceField, at: number): number | null {
  const { view } = field;
  const key = view.keys[at] ?? "";
  const next = view.keys[at + 1] ?? "";
  if (field.people.some((p) => p.name.from <= at && at < p.name.to))
    return null;
  if (isOneOf(view, at, CITING_WORDS)) {
    if (key === "بناء" && next !== "علي") return null;
    if (key === "استنادا" && next !== "الي") return null;
    const second = ["ما", "لما", "عن", "الي", "علي"].includes(next);
    return second ? at + 2 : at + 1;
  }
  if (key === "علي" && ["لسان", "ذمه"].includes(next)) return at + 2;
  if (key === "علي" && next === "حد") return at + 3;
  const reported = isOneOf(view, at + 1, REPORTING);
  if (key === "علي" && next === "ما")
    return isOneOf(view, at + 2, REPORTING) ||
      isOneOf(view, at + 2, REPORTED_BY)
      ? at + 2
      : null;
  if (key === "كما" && (reported || isOneOf(view, at + 1, REPORTED_BY)))
    return view.keys[at - 1] === "،" || reported ? at + 1 : null;
  if (["جاء", "ورد"].some((v) => stemsAt(view, at).includes(v)))
    return ["في", "علي"].includes(next) &&
      (view.readings[at + 2] ?? []).some((r) => WORDS_OF.has(r.stem))
      ? at + 2
      : null;
  if (key === "والكلام" && next.startsWith("ل")) return at + 1;
  return isOneOf(view, at, REPORTED_BY) ? at : null;
}

/** Skips pronouns, dates and the outlet told to after a saying verb. */
function afterVerb(
  field: SourceField,
  verb: number,
): { readonly next: number; readonly toldTo: SourceLink | null } {
  const { view, blocked, sentence } = field;
  let next = verb + 1;
  let toldTo: SourceLink | null = null;
  for (;;) {
    const key = view.keys[next] ?? "";
    if (next >= sentence.to) break;
    if (AFTER_VERB.has(key) || blocked[next] === 1) next++;
    else if (key.startsWith("ل") && !toldTo) {
      const outlet = toldAt(field, next, true);
      const own =
        /نا$/.test(key) || /^لل?(موقع|شبكه|وكاله|صحيفه|قناه)$/.test(key);
      if (!outlet && !own) break;
      toldTo = outlet;
      next = outlet?.to ?? next + 1;
    } else break;
  }
  return { next, toldTo };
}

/** `قال X`, `ونقلت X عن Y`, `X قال`. */
export function said(field: SourceField, at: number): Opening | null {
  const { view } = field;
  const verb = stemsAt(view, at).find(
    (s) => SAYING_VERBS.has(s) || s === "نسب" || s === "نسبت" || BLAMING.has(s),
  );
  const before = view.keys[at - 1] ?? "";
  // `شبكة «رصد الوادي»`: a verb's letters in a name.
  if (!verb || ["«", "“", '"'].includes(before) || NOT.has(before)) return null;
  const denies = /^[يت]?نف/.test(verb);
  const relays = RELAY_WORDS.has(verb) || HANDS_ON.has(verb);
  const head: LinkAsk["head"] = SPEECH_VERBS.has(verb) ? "person" : "listed";
  const { next: after0, toldTo } = afterVerb(field, at);
  // `وتبنى الهجوم تنظيم X`: the claimed act stands first.
  const claims = /^[يت]?تبن/.test(verb) && CLAIMED.has(view.keys[after0] ?? "");
  const next = claims ? after0 + 1 : after0;
  const after =
    readLink(field, next, { head }) ??
    (head === "person" ? anySpeaker(field, next) : null);
  // `بين الوجهاء والوفد` stands between them; who explains goes on with أن.
  if (view.keys[at] === "بين" && !(after && isThat(view, after.to)))
    return null;
  if (after) {
    if (ACCUSING.test(verb) && isAccused(field, after)) return null;
    if (BLAMING.has(verb) && isBlamed(field, after)) return null;
    if (ADDING.has(verb) && hasObject(field, after.to)) return null;
    const rule = RELAY_WORDS.has(verb) ? "ar.source.relayed" : "ar.source.said";
    return {
      at,
      first: after,
      next: after.to,
      rule,
      denies,
      relays,
      toldTo,
    };
  }
  const first = subjectBefore(field, at);
  if (!first) return null;
  const rule = "ar.source.subject-first";
  return {
    at,
    first,
    next: Math.max(first.to, next),
    rule,
    denies,
    relays,
    toldTo,
  };
}

/** Tokens of `، في تصريح لـ…،` between a speaker and what is said. */
const ASIDE = 12;

/** `قال قائممقام القضاء إن`: any noun that `أن` follows. */
function anySpeaker(field: SourceField, at: number): SourceLink | null {
  const { view, sentence } = field;
  const link = readLink(field, at, { head: "any" });
  if (!link) return null;
  let next = link.to;
  if (view.keys[next] === "،") {
    const first = view.keys[next + 1] ?? "";
    if (first !== "في" && !first.startsWith("ل")) return null;
    const end = Math.min(sentence.to, next + ASIDE);
    next++;
    while (next < end && view.keys[next] !== "،") next++;
    next++;
  }
  return isThat(view, next) || view.keys[next] === ":" ? link : null;
}

/** `واتهم القوات بالوقوف خلفه`: whom somebody named before accuses. */
function isAccused({ view }: SourceField, { to }: SourceLink): boolean {
  return (view.readings[to] ?? []).some((r) => r.clitics[0] === "ب");
}

const BLAMING: ReadonlySet<string> = new Set(["حمل", "حملت"]);
/** What somebody is charged with: `كامل المسؤولية`, `تبعات ما جرى`. */
const BLAME = /^(?:كامل|كل|المسووليه|مسووليه|المسوليه|مسوليه|تبعه|تبعات|وزر)$/;

/** `وحمّلت القوات كامل المسؤولية`: the charge right after its first object. */
function isBlamed({ view }: SourceField, { from, to }: SourceLink): boolean {
  return view.keys.slice(from + 1, to + 1).some((key) => BLAME.test(key));
}

/** Verbs that add things as well as words. */
const ADDING: ReadonlySet<string> = new Set(
  "اضاف اضافت يضيف تضيف اضافوا".split(" "),
);

/** `أضافت البلدية غرفتين`: a noun where `أن` would stand. */
function hasObject({ view, blocked }: SourceField, at: number): boolean {
  const key = view.keys[at] ?? "";
  if (!/^[\u0621-\u064A]/.test(key) || isThat(view, at)) return false;
  return blocked[at] === 1 || !/^(ل|ب|في$|علي$|عن$|من$|خلال$|عبر$)/.test(key);
}

const CLAIMED: ReadonlySet<string> = new Set(
  "الهجوم العمليه التفجير الاغتيال الكمين الاستهداف الضربه".split(" "),
);

/** `وأضاف أن …` with no subject: whoever spoke last goes on. */
export function continued(field: SourceField, at: number): Opening | null {
  const { view, sentence } = field;
  // `يذكر أن`, `يشار إلى أن`: nobody speaks.
  if (PAST_MARKERS.has(view.keys[at] ?? "")) return null;
  if (!isOneOf(view, at, SPEECH_VERBS) || at > sentence.from + 1) return null;
  let next = at + 1;
  if (["الي", "علي", "في"].includes(view.keys[next] ?? "")) next++;
  if (!isThat(view, next)) return null;
  const first = { from: at, to: at + 1, name: "", anaphoric: true };
  const rule = "ar.source.continued";
  return { at, first, next, rule, denies: false, relays: false, toldTo: null };
}
