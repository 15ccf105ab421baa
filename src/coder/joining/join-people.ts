import type { Draft } from "../drafts.js";
import type { Features } from "../evidence/feature-parts.js";
import {
  fatesDiffer,
  namesIn,
  shareVictim,
  victimsDiffer,
} from "./same-people.js";

const flag = (told: boolean) => (told ? 1 : 0);

/** How the people and parties of two tellings agree. */
export function peopleOf(group: readonly Draft[], next: Draft): Features {
  const counts = (d: Draft, outcome: string) =>
    d.harms.filter((h) => h.outcome === outcome).map((h) => h.group.min ?? 0);
  const equal = (outcome: string) =>
    group.some((d) =>
      counts(d, outcome).some(
        (n) => n > 0 && counts(next, outcome).includes(n),
      ),
    );
  const both = (outcome: string) =>
    group.some((d) => counts(d, outcome).length > 0) &&
    counts(next, outcome).length > 0;
  const unequal = (outcome: string) => both(outcome) && !equal(outcome);
  const harmed = next.harms.length > 0;
  return {
    victim: flag(group.some((d) => shareVictim(d, next))),
    "victims-differ": flag(victimsDiffer(group, next)),
    "fates-differ": flag(group.some((d) => fatesDiffer(d, next))),
    "killed-equal": flag(equal("killed")),
    "killed-unequal": flag(unequal("killed")),
    "wounded-equal": flag(equal("wounded")),
    "wounded-unequal": flag(unequal("wounded")),
    harmed: flag(harmed),
    "harmed-both": flag(harmed && group.some((d) => d.harms.length > 0)),
    "named-next": flag(namesIn(next).length > 0),
    "pronoun-next": flag(next.harms.some((h) => h.pronoun)),
    "others-next": flag(next.harms.some((h) => h.group.others)),
  };
}

const actorsOf = ({ perpetrators, targets }: Draft) =>
  [...perpetrators, ...targets].flatMap(
    ({ mention: { actor } }) => actor?.id ?? [],
  );

/** A force is told on either side of both. */
export function sharesParty(group: readonly Draft[], next: Draft): boolean {
  const mine = actorsOf(next);
  return group.some((d) => actorsOf(d).some((id) => mine.includes(id)));
}

/** Both tell forces, none in common. */
export function otherParty(group: readonly Draft[], next: Draft): boolean {
  const mine = actorsOf(next);
  const theirs = group.flatMap(actorsOf);
  return (
    mine.length > 0 &&
    theirs.length > 0 &&
    !mine.some((id) => theirs.includes(id))
  );
}
