/**
 * How often a decision would go the other way, as far as that can be said
 * without having looked. These are weights of an order, no findings: they are
 * printed in docs/explanation/review-order.md, and the random audit measures
 * what they only suppose.
 */

/**
 * That an incident of so many original sources did not happen as one incident
 * of its kind.
 *
 * @source evaluation/floors.json, `aside.incidents`: F1 86.5, so about one
 * coded incident in seven has no counterpart; halved and halved again by
 * judgement for a second and a third source that tell it independently
 */
export function falseAlarmChance(independentSources: number): number {
  if (independentSources <= 1) return 0.15;
  return independentSources === 2 ? 0.06 : 0.03;
}

/**
 * That an undated happening belongs to the month in or after which it was
 * told, that a date across a border belongs to the other side, and that a
 * place told too coarsely lies in the area. By judgement.
 */
export const BORDER_CHANCE = { undated: 0.3, date: 0.5, place: 0.2 } as const;

/**
 * Share of the sources that tell another value. A telling without a source of
 * its own (a retelling as background) weighs half a source.
 */
export function shareOfSources(own: number, all: readonly number[]): number {
  const weight = (sources: number) => Math.max(0.5, sources);
  const sum = all.reduce((total, sources) => total + weight(sources), 0);
  return weight(own) / sum;
}

/**
 * That two claims are one happening.
 *
 * @param bits - match weight, log2 of the odds
 */
export function linkChance(bits: number): number {
  return 1 / (1 + 2 ** -bits);
}
