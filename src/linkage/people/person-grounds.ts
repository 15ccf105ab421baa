import type { Mention } from "./mention.js";
import type { PersonComparison } from "./person-comparison.js";

/**
 * Victims of one outcome in one incident whom nobody else of their lists can
 * be: each the only one named, or the only one of his own name.
 */
function isNobodyElse(a: Mention, b: Mention): boolean {
  const isHead = isSameHead(a, b);
  return a.acts.some((x) =>
    b.acts.some(
      (y) =>
        y.incident === x.incident &&
        y.outcome === x.outcome &&
        ((x.isOnlyOne && y.isOnlyOne) ||
          (isHead && x.isOnlyBearer && y.isOnlyBearer)),
    ),
  );
}

/** A lone own name or kunya that is also the other's. */
function isSameHead(a: Mention, b: Mention): boolean {
  return a.forms.some((x) =>
    b.forms.some(
      (y) => (x.name.own ?? x.name.kunya) === (y.name.own ?? y.name.kunya),
    ),
  );
}

/**
 * Says whether a pair stands on ground firm enough for a join: one incident
 * and one side; or a name of three parts; or a name of two parts with a place
 * and something beside it. A name of two parts alone never does.
 */
export function isPersonGrounded(
  a: Mention,
  b: Mention,
  comparison: PersonComparison,
): boolean {
  const {
    name,
    incident,
    place,
    origin,
    date,
    fate,
    byname,
    affiliation,
    age,
  } = comparison;
  if (name === "differ" || name === "fathers_differ") return false;
  if (incident === "same_side") return name !== "weak" || isNobodyElse(a, b);
  if (name === "full") return true;
  if (incident === "beside") return name !== "weak";
  if (name === "weak") return false;
  const isRecent = date === "days" || date === "month";
  const isOneRegion =
    place === "near" || place === "region" || place === "other_town";
  const isTied =
    affiliation === "same_post" ||
    affiliation === "same" ||
    affiliation === "former";
  if (fate === "follows")
    return place === "near" || origin === "same" || (isOneRegion && isRecent);
  if (byname === "same" && isOneRegion) return true;
  if (affiliation === "same_post" && isOneRegion) return true;
  // Happenings of one day that linking left apart: a site here, its town there.
  if (date === "days" && (place === "near" || place === "region")) return true;
  const isHome = place === "near" || origin === "same";
  return isHome && (isRecent || isTied || age === "equal");
}
