import { withoutArticle } from "../../languages/ar/clitics.js";
import { BODIES } from "../../languages/ar/lexicon/telling-verbs.js";
import { isWord } from "../../languages/ar/view.js";
import type { PersonMention } from "./person-mention.js";
import { isOneOf, type SourceField } from "./source-field.js";
import { isHonorificWord } from "./source-titles.js";
import type { SourceLink } from "./source-mention.js";

/** Words right before a name that say whose it is, with or without و. */
const CALLED: ReadonlySet<string> = new Set(
  "يدعي تدعي اسمه اسمها يسمي تسمي المدعو المدعوه".split(" "),
);
/** After a comma a pronoun does as well: `، وهو سالم الأحمد،`. */
const HE: ReadonlySet<string> = new Set("هو هي".split(" "));
/** Tokens of what parts a nameless source from `يدعى`: `صاحب متجر يدعى`. */
const REACH = 3;
/** Tokens between `يدعى` and the name: titles. */
const TITLES = 2;

/**
 * `قال أحد المسعفين، ويدعى سالم الأحمد، إن`: the source's own name, told after
 * what he is.
 *
 * @returns the link as it stands when no name is told
 */
export function called(field: SourceField, link: SourceLink): SourceLink {
  const { view, sentence, people } = field;
  const head = withoutArticle(view.keys[link.from] ?? "");
  if (link.own || link.anaphoric || BODIES.has(head)) return link;
  const end = Math.min(sentence.to, link.to + REACH + 1);
  for (let at = link.to; at < end; at++) {
    const comma = view.keys[at] === "،";
    if (!comma && !isWord(view, at)) return link;
    const cue = comma ? at + 1 : at;
    const isCalled =
      isOneOf(view, cue, CALLED) || (comma && isOneOf(view, cue, HE));
    const person = isCalled ? personAfter(field, cue + 1) : undefined;
    if (person) {
      const { name } = person;
      const to = Math.max(person.to, name.to);
      const closed = comma && view.keys[to] === "،";
      return { ...link, name: name.name, to: closed ? to + 1 : to };
    }
    if (comma || people.some((p) => p.name.from === at)) return link;
  }
  return link;
}

/** The person whose name follows, titles passed over. */
function personAfter(
  { view, people }: SourceField,
  from: number,
): PersonMention | undefined {
  let at = from;
  // `وهو شقيق القتيل سالم` is not Salem.
  while (
    at - from < TITLES &&
    /^ال/.test(view.keys[at] ?? "") &&
    isHonorificWord(view, at)
  )
    at++;
  return people.find((p) => p.name.from >= from && p.name.from <= at);
}
