import { OUTCOMES } from "../../codebook/index.js";
import type { ReleasedIncident } from "../../release/index.js";
import type { Language } from "../month/document.js";
import { comma } from "../month/value-words.js";
import { MONTH_WORDS } from "../month/words.js";

/**
 * Whom an incident names, with age and outcome; of others only whom somebody
 * released is left in it. Those who did it are no victims.
 */
export function namedPersons(
  { victims = [], casualties }: ReleasedIncident,
  language: Language,
): readonly string[] {
  const own = victims.flatMap(({ name, outcome, age, perpetrator }) => {
    if (name === null || perpetrator === true) return [];
    const { min = null, max = null } = age ?? {};
    const years =
      min !== null && min === max
        ? [`${MONTH_WORDS.age[language]} ${min}`]
        : [];
    return [
      [name.full, OUTCOMES[outcome].label[language], ...years].join(
        comma(language),
      ),
    ];
  });
  const known = new Set(victims.map(({ name }) => name?.full));
  const rest = casualties
    .filter(({ perpetrator }) => perpetrator !== true)
    .flatMap(({ names, outcome }) =>
      names
        .filter((name) => !known.has(name))
        .map((name) =>
          [name, OUTCOMES[outcome].label[language]].join(comma(language)),
        ),
    );
  return [...new Set([...own, ...rest])];
}
