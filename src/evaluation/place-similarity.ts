import { foldName, withoutArticle } from "./name-similarity.js";
import type { Maybe, ScoredPlace } from "./scored-record.js";

const PLACE_HEAD =
  /^(مدينه|بلده|قريه|حي|محافظه|منطقه|ناحيه|بلدتي|مخيم|طريق|حاجز|مزرعه|تل|مشفي|مستشفي|سد|جسر|شارع|محيط|اطراف|ساحه)\s+/;

/** Words that make another place of a place: the east of a town is not its west. */
const DIRECTIONS: ReadonlySet<string> = new Set([
  "ريف",
  "شرق",
  "غرب",
  "شمال",
  "جنوب",
  "شرقي",
  "غربي",
  "شمالي",
  "جنوبي",
  "اوسط",
  "وسط",
]);

/**
 * Reduces a place name to folded words without article and without one leading
 * word of kind (town, village, quarter …).
 *
 * @example
 * barePlaceName("بلدة الجيزة"); // "جيزه"
 */
function barePlaceName(name: Maybe<string>): string {
  return foldName(name)
    .replace(PLACE_HEAD, "")
    .split(" ")
    .map(withoutArticle)
    .join(" ");
}

/**
 * Says whether two places carry one name: the same bare words, or common words
 * that are at least as many as the differing ones, or one name inside the
 * other; never when a direction differs.
 *
 * @returns False when either has no name.
 */
export function samePlace(
  a: Maybe<ScoredPlace>,
  b: Maybe<ScoredPlace>,
): boolean {
  if (!a?.name || !b?.name) return false;
  const x = barePlaceName(a.name).split(" ");
  const y = barePlaceName(b.name).split(" ");
  if (x.join(" ") === y.join(" ")) return true;
  const differing = [
    ...x.filter((word) => !y.includes(word)),
    ...y.filter((word) => !x.includes(word)),
  ];
  const common = x.filter((word) => y.includes(word) && word.length > 2);
  if (common.length === 0) return false;
  if (differing.some((word) => DIRECTIONS.has(word))) return false;
  return (
    differing.length <= common.length ||
    x.every((word) => y.includes(word)) ||
    y.every((word) => x.includes(word))
  );
}

/** Says whether both places name the same governorate; false when one has none. */
export function sameAdmin1(
  a: Maybe<ScoredPlace>,
  b: Maybe<ScoredPlace>,
): boolean {
  return (
    !!a?.admin1 &&
    !!b?.admin1 &&
    barePlaceName(a.admin1) === barePlaceName(b.admin1)
  );
}

/** Says whether both places match, or neither is named. */
export function samePlaceOrBothUnnamed(
  a: Maybe<ScoredPlace>,
  b: Maybe<ScoredPlace>,
): boolean {
  return samePlace(a, b) || (!a?.name && !b?.name);
}
