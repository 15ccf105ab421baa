import type { TrueIncident } from "./truth.js";
import {
  DARAA,
  exactly,
  finally_,
  happened,
  inDaraa,
  isOperation,
  outcome,
  select,
  targeted,
  type Days,
  type Item,
  type Lines,
} from "./tables-of-truth.js";

/**
 * The house rule of the test: people of Daraa wherever it happened, of two
 * sources or more, by day of report, deaths by their own day, attackers too.
 */
export function houseTable(truth: readonly TrueIncident[]): Lines {
  const sure = truth.filter((one) => happened(one) && one.sources >= 2);
  return {
    killed: sure.flatMap((one): readonly Item[] => {
      const days: Days = [one.reported, one.reported];
      const dead = one.persons.filter(
        (person) => finally_(person) === "killed",
      );
      const own = dead.filter(({ from }) => from === DARAA);
      const now = own.filter(({ died }) => died === null);
      const later = own.filter(({ died }) => died !== null);
      const dates = later.map(({ died }): Item => {
        const told = [died!.day, died!.day] as const;
        return exactly(1, told);
      });
      if (!inDaraa(one)) return [exactly(now.length, days), ...dates];
      // Told here of people whose origin nobody tells: they may be.
      const open = dead.filter(
        ({ from, died }) => from === null && died === null,
      ).length;
      const above =
        one.dispute === null || dead.length === 0 ? 0 : one.dispute[1];
      const best = now.length;
      const item = { days, low: best, best, high: best + open + above };
      return [{ ...item, open: false }, ...dates];
    }),
  };
}

/** Killed who were children or women, by the neutral rule. */
export function groupItems(
  truth: readonly TrueIncident[],
  group: "child" | "woman",
): readonly Item[] {
  return truth
    .filter((one) => happened(one) && inDaraa(one))
    .map((one) => {
      const persons = one.persons.filter(
        (person) =>
          person.group === group &&
          !person.isAttacker &&
          finally_(person) === "killed",
      );
      const open = one.isAtLeast && persons.length > 0;
      return { ...exactly(persons.length, one.days), open };
    });
}

/** Killed by the ground on which their killer is named. */
export function groundItems(
  truth: readonly TrueIncident[],
  ground: string,
): readonly Item[] {
  return select(truth, outcome("killed"), ({ perpetrator }) => {
    const isNobody =
      perpetrator === null ||
      perpetrator[0] === "unknown" ||
      perpetrator[1] === "denied";
    return (isNobody ? "unknown" : perpetrator[1]) === ground;
  });
}

/** Operations of the Daraa office in some towns. */
export function operationsIn(
  truth: readonly TrueIncident[],
  towns: readonly string[],
): readonly Item[] {
  return truth
    .filter((one) => inDaraa(one) && isOperation(one))
    .filter(({ town }) => towns.includes(town))
    .map(targeted);
}
