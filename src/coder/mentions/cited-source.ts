import { CITING_WORDS } from "../../languages/ar/lexicon/source-words.js";
import {
  REPORTED_BY,
  REPORTING,
  TOLD_HIM,
  WORDS_OF,
} from "../../languages/ar/lexicon/telling-verbs.js";
import { textOf } from "../../languages/ar/view.js";
import { afterVerb, speakerAfter } from "./after-verb.js";
import { isFronted } from "./fronted-source.js";
import type { Opening } from "./source-cues.js";
import { doesOther } from "./other-acts.js";
import { isOneOf, stemsAt, type SourceField } from "./source-field.js";
import type { SourceLink } from "./source-mention.js";

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
  const head = fronted ? "listed" : relative ? "person" : "any";
  const ask = { glued: true, head } as const;
  const speaker = speakerAfter(field, from, skipped, ask);
  if (!speaker) return null;
  const { first, next, toldTo } = speaker;
  // `ما أُبلغت به عائلته` rests on whom it names.
  const word = (view.keys[from] ?? "").replace(/^[وف](?=.{3})/, "");
  if (relative && verb && doesOther(field, { at, verb: word }, first))
    return null;
  return {
    at,
    first,
    next,
    rule: "ar.source.cited",
    denies: false,
    relays: HANDS_ON.test(view.keys[from] ?? "") || view.keys[at] === "نقلا",
    toldTo,
    inside: isOneOf(view, from, TOLD_HIM) || isItsOwn(field, first),
    outside: verb && ABOUT_HIM.has(view.keys[from + 1] ?? ""),
  };
}

/** Verbs that hand on what another said, with and without object. */
const HANDS_ON = /^[يت]?(?:نقل|نسب|ورد|اورد|روا|روي|روت|نشر|بث|ذكر|نسب)/;

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
    const moved = stemsAt(view, at).includes("نقلا");
    if (key === "بناء" && next !== "علي") return null;
    if (key === "استنادا" && next !== "الي") return null;
    // `نُقلا إلى المستشفى`: the two of them were moved.
    if (moved && next !== "عن") return null;
    const second = ["ما", "لما", "عن", "الي", "علي"].includes(next);
    if (!second) return at + 1;
    return (
      (cameIn(field, at + 2) ? afterCitingWords(field, at + 2) : null) ?? at + 2
    );
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
  if (cameIn(field, at))
    return ["في", "علي"].includes(next) &&
      (view.readings[at + 2] ?? []).some((r) => WORDS_OF.has(r.stem))
      ? at + 2
      : null;
  if (key === "والكلام" && next.startsWith("ل")) return at + 1;
  return isOneOf(view, at, REPORTED_BY) ? at : null;
}

/** `جاء في بيان`, `ورد على لسان`. */
const cameIn = ({ view }: SourceField, at: number) =>
  stemsAt(view, at).some((stem) => CAME.has(stem));
const CAME: ReadonlySet<string> = new Set("جاء جاءت ورد وردت".split(" "));
