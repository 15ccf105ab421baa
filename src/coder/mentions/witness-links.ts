import { withoutArticle } from "../../languages/ar/clitics.js";
import { PERSON_NOUNS } from "../../languages/ar/lexicon/person-nouns.js";
import {
  MET,
  RESTING_ON,
  SEEING_VERBS,
  WITNESS_TO_HIM,
  WITNESS_VERBS,
} from "../../languages/ar/lexicon/telling-verbs.js";
import { isOneOf, isThat, type SourceField } from "./source-field.js";
import { readLink } from "./source-link.js";
import type { SourceLink } from "./source-mention.js";

/** What was found further in, and the cue words that were used up. */
export interface InnerLinks {
  readonly links: readonly SourceLink[];
  readonly used: readonly number[];
}

/** Tokens from a witness to what the witness did: relative clauses lie between. */
const TO_VERB = 14;
/** Tokens from a verb within which it is said to whom or what was told. */
const NEXT_LINK = 6;

/** `أن Y أبلغه بأن`: Y told whoever is cited. */
export function witness(
  field: SourceField,
  that: number,
  end: number,
  later: boolean,
): InnerLinks | null {
  const { view } = field;
  if (!isThat(view, that)) return null;
  const link = readLink(field, that + 1, { head: "any" });
  if (!link || link.own || isObject(field, link)) return null;
  const stop = Math.min(end, link.to + TO_VERB);
  for (let at = link.to; at < stop; at++) {
    const key = view.keys[at] ?? "";
    if (key === "وان" || key === "؛") return null;
    if (isOneOf(view, at, WITNESS_TO_HIM)) return { links: [link], used: [at] };
    if (later) continue;
    if (MET.has(key)) {
      const met = readLink(field, at + 1, { head: "any" });
      return { links: met ? [link, met] : [link], used: [at] };
    }
    const tells =
      RESTING_ON.has(key) ||
      (WITNESS_VERBS.has(key) && tellsSomething(field, at, end));
    const tellsOrSees = SEEING_VERBS.has(key) || WITNESS_VERBS.has(key);
    if (tellsOrSees && isOnlooker(field, link))
      return { links: [link], used: [at] };
    if (tells && isPersonal(field, link))
      return { links: [link], used: RESTING_ON.has(key) ? [] : [at] };
    if (isThat(view, at)) return null;
  }
  return null;
}

/** `أن سيارة مفخخة`: no words of anybody's. */
function isObject({ view }: SourceField, { from }: SourceLink): boolean {
  return OBJECTS.has(withoutArticle(view.keys[from] ?? ""));
}
const OBJECTS: ReadonlySet<string> = new Set(
  "سياره شاحنه دراجه عبوه قذيفه صاروخ طايره مسيره لغم حافله مجزره جثه منزل مبني".split(
    " ",
  ),
);

/** An indefinite noun for one person: `حارساً`, `شاهدة عيان`. */
function isOnlooker({ view }: SourceField, { from }: SourceLink): boolean {
  return (view.readings[from] ?? []).some(({ stem, clitics }) => {
    const noun =
      PERSON_NOUNS.get(stem) ?? PERSON_NOUNS.get(stem.replace(/ا$/, ""));
    return (
      clitics.length === 0 && (noun?.number === "singular" || ONE.has(stem))
    );
  });
}

/** Words for one of some: `أحد الجيران`. */
const ONE: ReadonlySet<string> = new Set(
  "احد احدي شاهد شاهدا شاهده".split(" "),
);

/** `أكد للأخير`, `روى للمحققين أن`, `أخبر العائلة بأن`. */
function tellsSomething(
  { view }: SourceField,
  at: number,
  end: number,
): boolean {
  for (let to = at + 1; to < Math.min(end, at + NEXT_LINK); to++)
    if (isThat(view, to) || (view.keys[to] ?? "").startsWith("لل")) return true;
  return false;
}

function isPersonal({ view, people }: SourceField, link: SourceLink): boolean {
  if (people.some((p) => p.name.from >= link.from && p.name.from < link.to))
    return true;
  return (view.readings[link.from] ?? []).some(
    ({ stem }) =>
      PERSON_NOUNS.get(stem) || PERSON_NOUNS.get(stem.replace(/ا$/, "")),
  );
}
