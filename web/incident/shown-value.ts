import type { Incident } from "../review/queue/load-item.js";

type Field = Incident["competing"][string];

/** Of a number of people, what is shown of all that is told. */
export interface ShownNumbers {
  readonly low: number | null;
  readonly best: number | null;
  readonly high: number | null;
  /** Whether more may have been meant. */
  readonly open: boolean;
}

interface Told {
  readonly min?: number | null;
  readonly max?: number | null;
  readonly id?: string | null;
  readonly name?: string;
}

/** The numbers of a field of casualties; null for any other. */
export function shownNumbers(
  pointer: string,
  { shown }: Pick<Field, "shown">,
): ShownNumbers | null {
  const isNumbers =
    pointer.startsWith("/casualties/") &&
    typeof shown === "object" &&
    shown !== null &&
    "best" in shown;
  return isNumbers ? (shown as unknown as ShownNumbers) : null;
}

const same = (a: unknown, b: unknown) =>
  JSON.stringify(a) === JSON.stringify(b);

function isShown(pointer: string, told: Field, value: unknown): boolean {
  const numbers = shownNumbers(pointer, told);
  const { min = null, max = null, id, name } = (value ?? {}) as Told;
  if (numbers !== null) return (min ?? max) === numbers.best;
  // Actors are told one by one and shown as a list.
  if (Array.isArray(told.shown) && name !== undefined)
    return (told.shown as readonly Told[]).some(
      (one) => one.id === id && one.name === name,
    );
  return same(value, told.shown);
}

/**
 * Places of the values that are shown, among all that are told: of several equal
 * ones the first, which a decision comes before.
 */
export function shownPlaces(pointer: string, told: Field): ReadonlySet<number> {
  const places = told.values.flatMap(({ value }, at) =>
    isShown(pointer, told, value) ? [at] : [],
  );
  const isOne = !Array.isArray(told.shown) || places.length < 2;
  return new Set(isOne ? places.slice(0, 1) : places);
}
