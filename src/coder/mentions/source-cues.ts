import { PAST_MARKERS } from "../../languages/ar/lexicon/discourse-words.js";
import {
  RELAY_WORDS,
  SAYING_VERBS,
} from "../../languages/ar/lexicon/source-words.js";
import { SPEECH_VERBS } from "../../languages/ar/lexicon/telling-verbs.js";
import { speakerAfter, afterVerb } from "./after-verb.js";
import { doesOther } from "./other-acts.js";
import { isOneOf, isThat, stemsAt, type SourceField } from "./source-field.js";
import type { LinkAsk } from "./source-head.js";
import { readLink } from "./source-link.js";
import type { SourceLink } from "./source-mention.js";
import { subjectBefore } from "./source-subject.js";

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
const BLAMING: ReadonlySet<string> = new Set(["حمل", "حملت"]);
const PARTICIPLES: ReadonlySet<string> = new Set(
  "موكدا مضيفا مشيرا موضحا لفتا".split(" "),
);
/** Words that hand on what others said. */
const HANDS_ON: ReadonlySet<string> = new Set(
  "نقل نقلت ينقل تنقل نقله نقلته نقلها نسب نسبت نسبته اورد اوردت اوردها اوردته روي روت يروي نشر نشرت نشرته افاد افادت ذكر ذكرت".split(
    " ",
  ),
);

/** `قال X`, `ونقلت X عن Y`, `X قال`. */
export function said(field: SourceField, at: number): Opening | null {
  const { view } = field;
  const verb = stemsAt(view, at).find(
    (s) => SAYING_VERBS.has(s) || s === "نسب" || s === "نسبت" || BLAMING.has(s),
  );
  const before = view.keys[at - 1] ?? "";
  // `مشيراً إلى أن`: whoever spoke before goes on.
  if (!verb || PARTICIPLES.has(verb)) return null;
  // `شبكة «رصد الوادي»`: a verb's letters in a name.
  if (["«", "“", '"'].includes(before) || NOT.has(before)) return null;
  const denies = /^[يت]?نف/.test(verb);
  const relays = RELAY_WORDS.has(verb) || HANDS_ON.has(verb);
  const head: LinkAsk["head"] = SPEECH_VERBS.has(verb) ? "person" : "listed";
  const skipped = afterVerb(field, at);
  const { next: after0 } = skipped;
  // `وتبنى الهجوم تنظيم X`: the claimed act stands first.
  const claims = /^[يت]?تبن/.test(verb) && CLAIMED.has(view.keys[after0] ?? "");
  const next = claims ? after0 + 1 : after0;
  const speaker = speakerAfter(field, at, { ...skipped, next }, { head });
  const after =
    speaker?.first ?? (head === "person" ? anySpeaker(field, next) : null);
  const toldTo = speaker?.toldTo ?? skipped.toldTo;
  // `بين الوجهاء والوفد` stands between them; who explains goes on with أن.
  if (view.keys[at] === "بين" && !(after && isThat(view, after.to)))
    return null;
  if (after) {
    if (doesOther(field, { at, verb }, after)) return null;
    const rule = RELAY_WORDS.has(verb) ? "ar.source.relayed" : "ar.source.said";
    return {
      at,
      first: after,
      next: speaker?.next ?? after.to,
      rule,
      denies,
      relays,
      toldTo,
    };
  }
  const first = subjectBefore(field, at);
  if (!first || doesOther(field, { at, verb }, first)) return null;
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
