import {
  PERSON_NOUNS,
  type PersonNoun,
} from "../../languages/ar/lexicon/person-nouns.js";
import { NEVER_IN_NAME } from "../../languages/ar/lexicon/function-words.js";
import { isWord, type TextView } from "../../languages/ar/view.js";

/** The title before a name, if it has one. */
export interface Title {
  readonly title: PersonNoun | null;
  /** Token of the title noun, −1 without one. */
  readonly titleAt: number;
  readonly former: boolean;
  /** First token of title and name. */
  readonly from: number;
}

/** Words after a title that make it a former one, folded. */
export const FORMER: ReadonlySet<string> = new Set(
  "السابق السابقه سابقا سابق الاسبق سابقين السابقين السابقان سابقان".split(" "),
);
/** Tokens before a name within which its title stands. */
const REACH = 9;
const QUOTES: ReadonlySet<string> = new Set(['"', "«", "“"]);
/** Words that may stand between a title and its name: `عضو في X فلان`. */
const BETWEEN: ReadonlySet<string> = new Set([
  "في",
  "من",
  "سابق",
  "فرع",
  "قوات",
  "لواء",
  "فرقه",
  "فصائل",
]);

/** The title that an honorific at a token is. */
export function titleAt(view: TextView, at: number): Title {
  const noun = (view.readings[at] ?? [])
    .map(({ stem }) => PERSON_NOUNS.get(stem))
    .find((found) => found !== undefined);
  return {
    title: noun ?? null,
    titleAt: at,
    former: noun !== undefined && FORMER.has(view.keys[at + 1] ?? ""),
    from: at,
  };
}

/** The title noun to the left of a name, over adjectives and `في X`. */
export function titleBefore(view: TextView, at: number): Title {
  let former = false;
  for (let i = at - 1; i >= 0 && at - i <= REACH; i--) {
    const key = view.keys[i] ?? "";
    if (!isWord(view, i)) {
      if (QUOTES.has(key)) continue;
      break;
    }
    if (FORMER.has(key)) former = true;
    const noun = titleNoun(view, i);
    if (noun) return { title: noun, titleAt: i, former, from: i };
    if (NEVER_IN_NAME.has(key) && !BETWEEN.has(key) && !key.startsWith("ال"))
      break;
  }
  return { title: null, titleAt: -1, former, from: at };
}

/** A noun that may be a title: one person, by rank, force or occupation. */
function titleNoun(view: TextView, at: number): PersonNoun | undefined {
  for (const { stem } of view.readings[at] ?? []) {
    const noun = PERSON_NOUNS.get(stem);
    if (noun?.number !== "singular") continue;
    if (noun.title || noun.fighter || noun.role) return noun;
  }
  return undefined;
}
