import {
  CITING_WORDS,
  SAYING_VERBS,
} from "../../languages/ar/lexicon/source-words.js";
import { REPORTED_BY } from "../../languages/ar/lexicon/telling-verbs.js";
import { analyseWord } from "../../languages/ar/clitics.js";
import { isWord } from "../../languages/ar/view.js";
import { withFields } from "../../text/with-fields.js";
import { tokenTest } from "../../text/token-marks.js";
import { handedOn } from "./handed-on.js";
import { innerLinks } from "./inner-links.js";
import { joinedSources } from "./joined-source.js";
import { cited } from "./cited-source.js";
import { continued, said, type Opening } from "./source-cues.js";
import { learned } from "./learned-source.js";
import { labelled } from "./source-label.js";
import type { SourceField, SourceReading } from "./source-field.js";
import { nested } from "./nested-source.js";
import { outletBefore, outletTold } from "./told-outlet.js";
import type { SourceLink, SourceMention } from "./source-mention.js";

/**
 * Finds attributions, in text order, without overlaps.
 *
 * @source gold/GUIDE.md, "sources": chains run from the outlet inwards
 */
export function readSources(reading: SourceReading): readonly SourceMention[] {
  const { view, outlets, people, blocked } = reading;
  const out: SourceMention[] = [];
  const used = new Set<number>();
  for (const sentence of view.sentences) {
    const field: SourceField = { view, outlets, people, blocked, sentence };
    let first = true;
    for (let at = sentence.from; at < sentence.to; at++) {
      if (!isWord(view, at)) continue;
      if (!first && !mayCite(view.tokens, at)) continue;
      if (used.has(at)) continue;
      const opening =
        (first ? labelled(field, at) : null) ??
        (mayCite(view.tokens, at)
          ? (cited(field, at) ??
            learned(field, at) ??
            handedOn(field, at) ??
            said(field, at) ??
            continued(field, at))
          : null);
      first = false;
      if (!opening || isCovered(out.at(-1), opening)) continue;
      const inner = innerLinks(field, opening);
      for (const token of inner.used) used.add(token);
      const before = out.at(-1);
      const read = mentionOf(field, opening, inner.links);
      const mention = before ? nested(field, before, read) : read;
      // A fronted source went into the chain of who hands it on.
      if (mention.chain.length > read.chain.length) out.pop();
      const joined = joinedSources(field, mention);
      const to = Math.max(mention.to, ...joined.map((one) => one.to));
      out.push(withFields(mention, { to }), ...joined);
      at = Math.max(to - 1, at);
    }
  }
  return out;
}

/** The speaker is a link of the chain before: `نقلاً عن شاهد قال إن`. */
function isCovered(last: SourceMention | undefined, { first }: Opening) {
  return (
    last?.chain.some(
      (link) => first.from >= link.from && first.from < link.to,
    ) ?? false
  );
}

const OPENING_WORDS: ReadonlySet<string> = new Set([
  "علي",
  "كما",
  "جاء",
  "ورد",
  "الكلام",
  "عن",
]);
const CLAIMING: ReadonlySet<string> = new Set(
  "نسب نسبت حمل حملت علم علمت علمنا".split(" "),
);
const mayCite = tokenTest((key) =>
  analyseWord(key).some(
    ({ stem, clitics }) =>
      clitics.every((c) => c === "و" || c === "ف" || c === "ال") &&
      (CITING_WORDS.has(stem) ||
        CLAIMING.has(stem) ||
        SAYING_VERBS.has(stem) ||
        REPORTED_BY.has(stem) ||
        OPENING_WORDS.has(stem)),
  ),
);

function mentionOf(
  field: SourceField,
  opening: Opening,
  inner: readonly SourceLink[],
): SourceMention {
  const { at, first, rule, denies } = opening;
  const { inside = false, outside = false } = opening;
  const after = opening.toldTo ?? outletTold(field, first.to);
  const said = rule !== "ar.source.cited" && rule !== "ar.source.label";
  const toldTo = after ?? (said ? outletBefore(field, at) : null);
  const to = Math.max(first.to, opening.next, at + 1, after?.to ?? 0);
  const chain = [first, ...inner];
  return { at, to, chain, toldTo, inside, outside, denies, rule };
}
