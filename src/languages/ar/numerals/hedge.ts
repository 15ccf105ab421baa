import type { Tokens } from "../../../text/tokens.js";
import { cliticLookup } from "./clitic-forms.js";
import type { NumberHedge } from "./mention.js";
import { isGluedClitic, isWord, keyAt } from "./neighbours.js";

/** A hedge with the first token (before) or the token after its last (after). */
export interface Hedge {
  readonly hedge: NumberHedge;
  readonly edge: number;
}

const rows = <Value>(words: string, value: Value) =>
  words.split(" ").map((word) => [word, value] as const);

const ABOUT = cliticLookup(
  rows("نحو حوالي قرابه زهاء تقريبا يقارب تقارب قارب قاربت يناهز تناهز", true),
);
const COMPARED = cliticLookup<NumberHedge>([
  ...rows<NumberHedge>("اكثر ازيد", "more-than"),
  ...rows<NumberHedge>("اقل ادني", "less-than"),
  ...rows<NumberHedge>("يقرب قريب يقترب تقترب", "about"),
]);
const FALLS = new Set("يقل تقل يقلون تقلون ينقص تنقص قل".split(" "));
const RISES = new Set(
  "يزيد تزيد يزيدون زاد زادت ينوف تنوف يربو تربو يزد تزد".split(" "),
);
const EXCEEDS = new Set(
  "يتجاوز تتجاوز تجاوز تجاوزت وتجاوز وتجاوزت يفوق تفوق فاق فاقت تخطي تخطت يتخطي تتخطي فوق".split(
    " ",
  ),
);
const NOT = new Set(["لا", "لم", "ولا", "ولم", "لن"]);
const THAT = new Set(["ما", "بما", "عما", "لما", "وما", "مما"]);
const THEIR_NUMBER = new Set(
  "عددهم عددها عددهن عدد عتبه حاجز العدد الحصيله الرقم".split(" "),
);

const found = (hedge: NumberHedge, edge: number): Hedge => ({ hedge, edge });

/** Reads the hedge that ends right before token `from`. */
export function hedgeBefore(tokens: Tokens, from: number): Hedge | null {
  let at = from - 1;
  if (isGluedClitic(tokens, at)) at--;
  const key = keyAt(tokens, at);
  if (ABOUT.has(key)) return withThat(tokens, "about", at);
  if (key === "من") {
    const hedge = COMPARED.get(keyAt(tokens, at - 1));
    return hedge === undefined ? null : withThat(tokens, hedge, at - 1);
  }
  if (key === "عن" || key === "علي") return comparison(tokens, at - 1);
  if (key === "الاقل" && keyAt(tokens, at - 1) === "علي")
    return found("at-least", at - 1);
  if (key === "دون") return found("less-than", at);
  if (key === "حدود" && /^(?:و|ف)?في$/.test(keyAt(tokens, at - 1)))
    return found("about", at - 1);
  if (key === "بحدود") return found("about", at);
  const verb = verbOfNumber(tokens, at);
  if (!EXCEEDS.has(keyAt(tokens, verb))) return null;
  return NOT.has(keyAt(tokens, verb - 1))
    ? withThat(tokens, "at-most", verb - 1)
    : withThat(tokens, "more-than", verb);
}

/** «تجاوز عددهم», «تجاوز عدد المفقودين», «تجاوزت الحصيلة»: the verb's token. */
function verbOfNumber(tokens: Tokens, at: number): number {
  const key = keyAt(tokens, at);
  if (THEIR_NUMBER.has(key)) return at - 1;
  const counted = /^(?:عدد|حصيله)$/.test(keyAt(tokens, at - 1));
  return counted && key.startsWith("ال") ? at - 2 : at;
}

function comparison(tokens: Tokens, verb: number): Hedge | null {
  const key = keyAt(tokens, verb);
  const negated = NOT.has(keyAt(tokens, verb - 1));
  if (FALLS.has(key))
    return negated ? withThat(tokens, "at-least", verb - 1) : null;
  if (!RISES.has(key)) return null;
  return negated
    ? withThat(tokens, "at-most", verb - 1)
    : withThat(tokens, "more-than", verb);
}

function withThat(tokens: Tokens, hedge: NumberHedge, edge: number): Hedge {
  return found(hedge, THAT.has(keyAt(tokens, edge - 1)) ? edge - 1 : edge);
}

const REACH = 4;
/** وإصابة, وجرح: the hedge after them belongs to another count. */
const OTHER_RESULT =
  /^و(?:اصاب|اصيب|جرح|جريح|اعتق|فقد|خطف|مقتل|قتل|نزوح|نزح|تدمير|اسر)/;

/** Reads a hedge after the number and at most three words of its noun. */
export function hedgeAfter(tokens: Tokens, to: number): Hedge | null {
  for (let at = to; at < to + REACH && isWord(tokens, at); at++) {
    if (OTHER_RESULT.test(keyAt(tokens, at))) return null;
    const next = keyAt(tokens, at + 1);
    switch (keyAt(tokens, at)) {
      case "علي":
        if (next === "الاقل") return found("at-least", at + 2);
        if (next === "الاكثر") return found("at-most", at + 2);
        return null;
      case "عالاقل":
      case "فاكثر":
        return found("at-least", at + 1);
      case "كحد":
      case "بحد":
        if (next === "ادني") return found("at-least", at + 2);
        return next === "اقصي" ? found("at-most", at + 2) : null;
      case "او":
        return next === "اكثر" ? found("at-least", at + 2) : null;
      case "فما":
        return next === "فوق" ? found("at-least", at + 2) : null;
      case "ونيف":
        return found("more-than", at + 1);
      case "تقريبا":
        return found("about", at + 1);
      case "من":
      case "في":
        return null;
      default:
    }
  }
  return null;
}

/** The inclusive bounds that a hedge gives a number. */
export function boundsOf(
  hedge: NumberHedge,
  value: number,
): { readonly min: number | null; readonly max: number | null } {
  const step = Number.isInteger(value) ? 1 : 0;
  switch (hedge) {
    case "at-least":
      return { min: value, max: null };
    case "more-than":
      return { min: value + step, max: null };
    case "less-than":
      return { min: null, max: value - step };
    case "at-most":
      return { min: null, max: value };
    default:
      return { min: value, max: value };
  }
}
