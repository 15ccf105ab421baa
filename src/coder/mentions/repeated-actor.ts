import { analyseWord, withoutArticle } from "../../languages/ar/clitics.js";
import { foldKey } from "../../languages/ar/letters.js";
import type { TextView } from "../../languages/ar/view.js";
import { wordFeature } from "../../text/vocabulary.js";
import { tokenTest } from "../../text/token-marks.js";
import { actorMention, type ActorMention } from "./actor-mention.js";

/** Nouns that with the article repeat a force told before, and its kinds. */
const NOUNS: ReadonlyMap<string, readonly string[]> = new Map(
  (
    [
      ["تنظيم", ["jihadist"]],
      ["مليشيا", ["militia", "rebel", "jihadist"]],
      ["ميليشيا", ["militia", "rebel", "jihadist"]],
      ["جماعة", ["jihadist", "militia", "rebel"]],
      ["حركة", ["militia", "rebel"]],
      ["فصيل", ["militia", "rebel"]],
      ["عصابات", ["jihadist"]],
      ["لواء", ["militia", "rebel", "state_force"]],
      ["كتيبة", ["militia", "rebel", "state_force"]],
    ] as const
  ).map(([noun, kinds]) => [foldKey(noun), kinds]),
);

const repeating = (key: string) => {
  for (const { stem, clitics } of analyseWord(key)) {
    const kinds = clitics.includes("ال") ? NOUNS.get(stem) : undefined;
    if (kinds) return { noun: stem, kinds, clitics };
  }
  return null;
};
const repeatingNoun = wordFeature(repeating);
const repeats = tokenTest((key) => repeating(key) !== null);

/**
 * A definite noun that stands for a force told before: `التنظيم` after
 * `تنظيم الدولة`, `المليشيا` after `مليشيا الحوثي`.
 *
 * @param told the forces of the text before it
 */
export function repeatedActor(
  view: TextView,
  at: number,
  told: readonly ActorMention[],
): ActorMention | null {
  const word = repeats(view.tokens, at) ? view.words[at] : undefined;
  const found = word === undefined ? null : repeatingNoun(word);
  if (!found || withoutArticle(view.keys[at + 1] ?? "") !== view.keys[at + 1])
    return null;
  const { noun, kinds, clitics } = found;
  const fit = told.filter((m) => m.actor && kinds.includes(m.actor.kind));
  const named = (m: ActorMention) =>
    foldKey(m.actor?.name ?? "").includes(noun) ||
    foldKey(m.name).includes(noun);
  const loose = noun === "تنظيم" || noun === "مليشيا" || noun === "ميليشيا";
  const before = fit.findLast(named) ?? (loose ? fit.at(-1) : undefined);
  if (!before) return null;
  return actorMention(view, {
    from: at,
    to: at + 1,
    actor: before.actor,
    loaded: false,
    clitics,
    rule: "ar.actor.repeated",
  });
}
