const MS_A_DAY = 86_400_000;

const numberOf = (iso: string) => Date.parse(`${iso}T00:00:00Z`) / MS_A_DAY;

const isoOf = (day: number) =>
  new Date(day * MS_A_DAY).toISOString().slice(0, 10);

/** @returns days from one ISO day to another; 0 for the same */
export function daysBetween(from: string, to: string): number {
  return numberOf(to) - numberOf(from);
}

/** @returns the ISO day after, or `days` after */
export function dayAfter(iso: string, days = 1): string {
  return isoOf(numberOf(iso) + days);
}

/** @returns ISO days from the first on, the end left out */
export function eachDay(from: string, end: string): readonly string[] {
  const first = numberOf(from);
  const count = Math.max(0, numberOf(end) - first);
  return Array.from({ length: count }, (_, at) => isoOf(first + at));
}
