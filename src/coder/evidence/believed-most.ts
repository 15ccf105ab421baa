import type { FeatureParts } from "./feature-parts.js";
import { logOdds, type Logistic } from "./logistic.js";

/** What may be chosen, with what speaks for it. */
export interface Weighable {
  readonly features: FeatureParts;
}

/** A choice and how far it is believed in. */
export interface Believed<Choice> {
  readonly choice: Choice;
  /** Share of belief in its kind among all, 0 to 1. */
  readonly share: number;
}

/**
 * The choice believed in most: choices of one key add up, and of these the
 * one that most speaks for stands for the key.
 *
 * @returns null when there is nothing to choose from
 */
export function believedMost<Choice extends Weighable>(
  model: Logistic,
  choices: readonly Choice[],
  keyOf: (choice: Choice) => string,
): Believed<Choice> | null {
  const weighed = choices.map((choice) => ({
    choice,
    key: keyOf(choice),
    odds: logOdds(model, choice.features),
  }));
  const most = Math.max(...weighed.map(({ odds }) => odds));
  const beliefs = new Map<string, number>();
  for (const { key, odds } of weighed)
    beliefs.set(key, (beliefs.get(key) ?? 0) + Math.exp(odds - most));
  const sum = [...beliefs.values()].reduce((a, b) => a + b, 0);
  const best = Math.max(...beliefs.values());
  let chosen: (typeof weighed)[number] | null = null;
  for (const one of weighed)
    if (beliefs.get(one.key) === best && (!chosen || one.odds > chosen.odds))
      chosen = one;
  return chosen && { choice: chosen.choice, share: best / sum };
}
