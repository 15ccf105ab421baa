/**
 * Words that stand for more people of the kind told before, folded, with how
 * many they are at least and at most (null: open).
 *
 * @source gold/GUIDE.md, "casualties": a bare plural is at least two
 */
export const OTHERS: ReadonlyMap<string, readonly [number, number | null]> =
  new Map([
    ["اخر", [1, 1]],
    ["اخرا", [1, 1]],
    ["اخري", [1, 1]],
    ["ثان", [1, 1]],
    ["ثانيا", [1, 1]],
    ["ثالث", [1, 1]],
    ["ثالثا", [1, 1]],
    ["رابع", [1, 1]],
    ["رابعا", [1, 1]],
    ["خامس", [1, 1]],
    ["سادس", [1, 1]],
    ["اخران", [2, 2]],
    ["اخرين", [2, null]],
    ["اخرون", [2, null]],
    ["اخريات", [2, null]],
  ] as const);
