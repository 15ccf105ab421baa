import { PERSON_NOUNS } from "../../languages/ar/lexicon/person-nouns.js";
import { SOURCE_NOUNS } from "../../languages/ar/lexicon/source-words.js";
import { textOf, type TextView } from "../../languages/ar/view.js";
import type { Analysis } from "../../text/phrase-table.js";
import type { SourceField } from "./source-field.js";
import type { SourceLink } from "./source-mention.js";
import { endsName, isOrdinaryWhole } from "./source-phrase.js";
import { isThing } from "./source-thing.js";

/** How much a noun phrase needs to pass for a source. */
export interface LinkAsk {
  /** After بحسب and its like a noun may carry ل. */
  readonly glued?: boolean;
  /** A noun that carries و goes on with a source before it. */
  readonly and?: boolean;
  /**
   * - `listed`: a noun that heads sources, an outlet or a named person
   * - `person`: also any noun for people, or a name in quotes
   * - `any`: the words before leave no doubt (نقلاً عن)
   */
  readonly head: "listed" | "person" | "any";
}

/** What a source phrase begins with. */
export interface Head {
  readonly from: number;
  readonly noun: Analysis | null;
  readonly outlet: SourceLink | null;
  /** Glued letters before the first word. */
  readonly dropped: number;
}

/** The noun, outlet or person that a source phrase begins with; null for none. */
export function headAt(
  field: SourceField,
  from: number,
  outlet: SourceLink | null,
  { glued = false, and = false, head }: LinkAsk,
): Head | null {
  const { view } = field;
  const readings = view.readings[from] ?? [];
  const fits = (r: Analysis) =>
    (r.clitics[0] === "و") === and &&
    r.clitics
      .slice(and ? 1 : 0)
      .every((c) => c === "ال" || (glued && c === "ل"));
  const noun = readings.find(
    (r) => fits(r) && (SOURCE_NOUNS.has(r.stem) || isPersonal(r, head)),
  );
  const word = view.words[from];
  const lam =
    glued &&
    (view.keys[from] ?? "").startsWith("ل") &&
    !(word && isOrdinaryWhole(word))
      ? readings.find((r) => r.clitics[0] === "ل")
      : undefined;
  if (noun || outlet)
    return {
      from,
      noun: noun ?? null,
      outlet,
      dropped: noun
        ? noun.clitics.filter((c) => c !== "ال").length
        : Number(lam !== undefined),
    };
  if (field.people.some((p) => p.from === from || p.name.from === from))
    return { from, noun: null, outlet: null, dropped: lam ? 1 : 0 };
  if (head !== "any") return null;
  const any = lam ?? readings[0];
  const key = view.keys[from] ?? "";
  if (!any || key.length < 3 || NO_HEAD.has(any.stem) || isThing(key))
    return null;
  if (endsName(view, from) || isHisOwn(view, from)) return null;
  return { from, noun: any, outlet: null, dropped: lam ? 1 : 0 };
}

/** `عن ارتباطه`, `اعترافه`: what is his, unless it is one of his people. */
function isHisOwn(view: TextView, at: number): boolean {
  const stem = /^(.{4,})ه$/.exec(
    textOf(view, at, at + 1).replace(MARKS, ""),
  )?.[1];
  if (!stem) return false;
  const key = (view.keys[at] ?? "").slice(0, -1);
  const nouns = [key, key.replace(/ت$/, "ه"), key.replace(/[يو]$/, "")];
  return !nouns.some((n) => PERSON_NOUNS.has(n) || SOURCE_NOUNS.has(n));
}
const MARKS = /[\u064B-\u0652\u0640]/g;

const NO_HEAD: ReadonlySet<string> = new Set(
  "الذي التي الذين هذا هذه ذلك ان بان انه انها قوله قولها ما من في هو هي عدم حدوث وقوع وجود الي علي عن مع بين قبل بعد خلال قايلا قايله ايضا لاحقا بادي بدايه اليوم امس قد لم لا كل هناك".split(
    " ",
  ),
);

function isPersonal(
  { stem, clitics }: Analysis,
  head: LinkAsk["head"],
): boolean {
  if (head === "listed") return false;
  const noun = PERSON_NOUNS.get(stem);
  if (!noun || noun.outcome !== null) return false;
  return clitics.length === 0 || noun.number === "singular";
}
