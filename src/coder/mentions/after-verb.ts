import { withoutArticle } from "../../languages/ar/clitics.js";
import {
  BODIES,
  NAMELESS,
  OUTLET_KINDS,
} from "../../languages/ar/lexicon/telling-verbs.js";
import type { SourceField } from "./source-field.js";
import type { LinkAsk } from "./source-head.js";
import { readLink } from "./source-link.js";
import type { SourceLink } from "./source-mention.js";
import { toldAt } from "./told-outlet.js";

/** Words between a saying verb and its subject. */
const AFTER_VERB: ReadonlySet<string> = new Set(
  "ذلك به بها عنه عنها عنهم عنهما فيه فيها لهم بدوره بدورها ايضا كذلك اليوم امس له لها لنا من جانبه جانبها جهته جهتها هناك بشانه بشانها حوله حولها حينها حينذاك انذاك وقتها لاحقا".split(
    " ",
  ),
);
/** Verbs whose object is whom somebody told: `أبلغ «X» شاهد`. */
const TELLING = /^[وف]?[يت]?(?:بلغ|خبر|فيد|طلع|ابلغ|اخبر|افاد|اطلع|حدث)ت?$/;

const CLOSES = /^[»”"]$/;

/** Skips pronouns, dates and the outlet told to after a saying verb. */
export function afterVerb(
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
      while (CLOSES.test(view.keys[next] ?? "")) next++;
    } else break;
  }
  return toldTo ? { next, toldTo } : pastObject(field, verb, next);
}

/** `أخبر به «X» أحد الأقارب`: whom he told stands before who told it. */
function pastObject(field: SourceField, verb: number, next: number) {
  const none = { next, toldTo: null };
  if (!TELLING.test(field.view.keys[verb] ?? "")) return none;
  const outlet = toldAt(field, next, false);
  if (!outlet) return none;
  let { to } = outlet;
  while (CLOSES.test(field.view.keys[to] ?? "")) to++;
  if (!readLink(field, to, { head: "person" })) return none;
  return { next: to, toldTo: outlet };
}

/** Who is of an outlet rather than tells it something: `مراسل «X»`. */
const OF_OUTLET =
  /^(?:ال)?(?:مراسل|مراسلو|مراسله|مندوب|مندوبو|موفد|مدير|محرر|رييس|مصادر|مصدر|صحفي|صحافي|ناشطو|نشطاء|موقع|وكاله|شبكه|قناه|صحيفه|جريده|اذاعه|راديو|منصه|مكتب|قسم|فريق|في|من|باسم)$/;

/** Whom a verb's subject names, the outlet told, and where the two end. */
export interface Speaker {
  readonly first: SourceLink;
  readonly next: number;
  readonly toldTo: SourceLink | null;
}

/**
 * Reads who speaks after a verb; `أفاد سكان الحي «X» بأن` names the outlet
 * that was told as the verb's second object, which is no part of their name.
 */
export function speakerAfter(
  field: SourceField,
  verb: number,
  {
    next,
    toldTo,
  }: { readonly next: number; readonly toldTo: SourceLink | null },
  ask: LinkAsk,
): Speaker | null {
  const link = readLink(field, next, ask);
  if (!link) return null;
  const told = toldTo ? null : toldObject(field, verb, link);
  const first = told ? readLink(field, next, ask, told.from) : null;
  if (!told || !first) return { first: link, next: link.to, toldTo };
  return { first, next: told.to, toldTo: told };
}

/** The outlet that stands as the object of a verb of telling. */
function toldObject(
  field: SourceField,
  verb: number,
  { from, to }: SourceLink,
): SourceLink | null {
  const { keys } = field.view;
  const head = withoutArticle(keys[from] ?? "");
  // `أفاد موقع «X»`: a body's name runs on into the outlet's.
  const isBody = BODIES.has(head) && !NAMELESS.has(head);
  if (isBody || !TELLING.test(keys[verb] ?? "")) return null;
  for (let at = from + 1; at <= to; at++) {
    const before = keys[at - 1] ?? "";
    if (OF_OUTLET.test(before) || BODIES.has(before)) continue;
    const kind = OUTLET_KINDS.has(keys[at] ?? "");
    const outlet =
      toldAt(field, at, false) ?? (kind ? toldAt(field, at + 1, false) : null);
    if (outlet) return { ...outlet, from: at };
  }
  return null;
}
