import type { Victim } from "../../model/index.js";
import type { Act } from "./act.js";
import type { ToldPerson } from "./told-person.js";

/** Words by which a report says that somebody is sought or charged. */
const WANTED = /(?:^|\s)(?:ال)?(?:مطلوب|متهم|مشتبه|ملاحق)/;

/** Whether the words of a position say that he is sought or charged. */
export function isWanted(position: string): boolean {
  return WANTED.test(position);
}

/**
 * Whether a report accuses, suspects or seeks him, or tells that he did a
 * violent act.
 *
 * @source ../shared/design/practice.md 4, 5
 */
export function isBlamed(
  acts: readonly Act[],
  told: readonly ToldPerson[],
  victims: readonly Victim[],
): boolean {
  return (
    acts.some(
      ({ part, role }) =>
        part === "accused" || part === "perpetrator" || role === "criminal",
    ) ||
    told.some(
      ({ accusations, position }) =>
        (accusations?.length ?? 0) > 0 || isWanted(position ?? ""),
    ) ||
    victims.some(({ accusations }) => (accusations?.length ?? 0) > 0)
  );
}
