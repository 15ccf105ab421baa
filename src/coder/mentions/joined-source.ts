import { BODIES, NAMELESS } from "../../languages/ar/lexicon/telling-verbs.js";
import type { SourceField } from "./source-field.js";
import { readLink } from "./source-link.js";
import type { SourceMention } from "./source-mention.js";

/** Sources joined by و that one cue brings in, at most. */
const MOST = 3;

/**
 * `قال مصدر طبي وشهود`: each further source of the same words, with the same
 * links before it. Adjectives (`مصادر أمنية وطبية`) and titles (`قائد الفرقة
 * ورئيس المجلس` is one person as often as two) join nobody.
 */
export function joinedSources(
  field: SourceField,
  mention: SourceMention,
): readonly SourceMention[] {
  const { view, sentence } = field;
  const out: SourceMention[] = [];
  const before = mention.chain.slice(0, -1);
  let last = mention.chain.at(-1);
  while (last && !last.own && last.to < sentence.to && out.length < MOST) {
    const from: number = last.to;
    const opens = (view.readings[from] ?? []).some(
      ({ stem, clitics }) =>
        clitics[0] === "و" &&
        clitics.slice(1).every((c) => c === "ال") &&
        (NAMELESS.has(stem) || BODIES.has(stem)),
    );
    const link = opens
      ? readLink(field, from, { head: "listed", and: true })
      : null;
    if (!link) break;
    out.push({
      ...mention,
      at: from,
      to: Math.max(link.to, mention.to),
      chain: [...before, link],
      joined: true,
    });
    last = link;
  }
  return out;
}
