import { OUTLET_KINDS } from "../../languages/ar/lexicon/telling-verbs.js";
import { SPEECH_NOUNS } from "../../languages/ar/lexicon/source-words.js";
import { isWord, wordsOf } from "../../languages/ar/view.js";
import { outletAt } from "./outlet-name.js";
import type { SourceField } from "./source-field.js";
import type { SourceLink } from "./source-mention.js";

/** Tokens after a source within which the outlet it spoke to is named. */
const TOLD_TO = 14;
/** Tokens before a saying verb: `وفي اتصال مع X قال …`. */
const TOLD_BEFORE = 9;
/** Tokens of the longest name in quotes. */
const LONGEST = 6;
const OPENS: ReadonlySet<string> = new Set(["«", "“", '"', "”"]);
const CLOSES: ReadonlySet<string> = new Set(["»", "”", '"', "“"]);
const SPEECH_OPENS: ReadonlySet<string> = new Set(
  ": ان انه انها بان .".split(" "),
);

/** `الكتيبة التابعة لـ«X»`: whose it is, not whom it told. */
const BELONGS =
  /^(?:ال)?(?:تابع|موالي|مواليه|موال|مبايع|منتمي|منتميه|مرتبط|مويد|مناهض|معارض|ممثل)ه?$/;

/** `قال X لوكالة Y`, `قال X في حديث مع Y`. */
export function outletTold(
  field: SourceField,
  from: number,
): SourceLink | null {
  const { view, sentence } = field;
  for (let at = from; at < Math.min(sentence.to, from + TOLD_TO); at++) {
    const key = view.keys[at] ?? "";
    const told = key.startsWith("ل") && !BELONGS.test(view.keys[at - 1] ?? "");
    const outlet = told ? toldAt(field, at, true) : spokeWith(field, at);
    if (outlet) return outlet;
    if (SPEECH_OPENS.has(key) || OPENS.has(key)) return null;
  }
  return null;
}

/** `وفي اتصال مع X قال …`: named before the verb. */
export function outletBefore(
  field: SourceField,
  verb: number,
): SourceLink | null {
  const floor = Math.max(field.sentence.from, verb - TOLD_BEFORE);
  for (let at = floor; at < verb; at++) {
    const outlet = spokeWith(field, at);
    if (outlet && outlet.to <= verb) return outlet;
  }
  return null;
}

/** `في حديث مع X`, `في تصريح إلى X`, `في اتصال لـX`. */
function spokeWith(field: SourceField, at: number): SourceLink | null {
  const { keys } = field.view;
  if (keys[at] === "عبر") return toldAt(field, at + 1, false);
  if (!/^[وف]?في$/.test(keys[at] ?? "")) return null;
  if (!SPEECH_NOUNS.has(keys[at + 1] ?? "")) return null;
  for (let to = at + 2; to < at + 5; to++) {
    const key = keys[to] ?? "";
    if (key === "مع" || key === "الي") return toldAt(field, to + 1, false);
    if (key.startsWith("ل")) return toldAt(field, to, true);
  }
  return null;
}

/** An outlet: listed, in quotes, or a kind of outlet and its name. */
export function toldAt(
  field: SourceField,
  at: number,
  glued: boolean,
): SourceLink | null {
  const { view, outlets, sentence } = field;
  const listed = outletAt(view, outlets, at);
  if (listed) return listed;
  const key = view.keys[at] ?? "";
  const bare = glued ? key.replace(/^ل-?/, "") : key;
  const kind = OUTLET_KINDS.has(bare) && !/^(?:ال|مراسل)/.test(bare);
  if (bare !== "" && !kind && !(key === "ـ" || bare === "ـ")) {
    if (glued || !OPENS.has(bare)) return null;
  }
  let open = bare === "" || kind ? at + 1 : at;
  while (["ـ", "-"].includes(view.keys[open] ?? "")) open++;
  if (!OPENS.has(view.keys[open] ?? ""))
    return kind && glued ? namedOutlet(field, at) : null;
  for (
    let to = open + 1;
    to < Math.min(sentence.to, open + LONGEST + 2);
    to++
  ) {
    if (!CLOSES.has(view.keys[to] ?? "")) continue;
    const name = wordsOf(view, open + 1, to, 0);
    if (to === open + 1) return null;
    const label = kind
      ? `${wordsOf(view, at, at + 1, glued ? 1 : 0)} ${name}`
      : name;
    return { from: at, to: to + 1, name: label, anaphoric: false };
  }
  return null;
}

/** `لموقع الخابور، …`, `لقناة محلية`: a kind of outlet and one word of its name. */
function namedOutlet(
  { view, sentence }: SourceField,
  at: number,
): SourceLink | null {
  const to = at + 2;
  if (to > sentence.to || !isWord(view, at + 1)) return null;
  if (!/^(?:ال.{3,}|.{3,}يه)$/.test(view.keys[at + 1] ?? "")) return null;
  const name = wordsOf(view, at, to, 1);
  return { from: at, to, name, anaphoric: false };
}
