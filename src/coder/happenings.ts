import { logOdds } from "./evidence/logistic.js";
import { joinFeatures } from "./joining/join-features.js";
import { JOIN_MODEL } from "./joining/join-weights.generated.js";
import type { EventTypeCode } from "../model/vocabulary.js";
import type { Draft } from "./drafts.js";
import { isViolent } from "./joining/compatible-types.js";
import { happeningType } from "./joining/happening-type.js";
import { refusalOf } from "./joining/refusal.js";
import { namesIn, shareVictim } from "./joining/same-people.js";
import { placesDiffer, placesMeet } from "./joining/same-place.js";
import { datesDiffer, tellsSame } from "./joining/tells-same.js";

/** Log odds from which a draft tells a happening told before. */
const JOINS = 0;

/** Drafts of one report that tell one happening, in reading order. */
export interface Happening {
  readonly drafts: readonly Draft[];
  readonly type: EventTypeCode;
}

/**
 * Joins the drafts of a report that tells of a conflict into happenings, in
 * the order in which each is first told.
 *
 * The body goes first; a headline only adds to what the body tells, and
 * stands alone when the body tells nothing of the kind.
 */
export function joinDrafts(drafts: readonly Draft[]): readonly Happening[] {
  const open: Draft[][] = [];
  const opens = (draft: Draft) => refusalOf(draft) === null;
  for (const draft of drafts.filter((d) => d.frame.order >= 0)) {
    const home = homeOf(open, draft);
    if (home) home.push(draft);
    else if (opens(draft)) open.push([draft]);
  }
  for (const draft of drafts.filter((d) => d.frame.order < 0)) {
    const home = bestSummed(open, draft);
    if (home) home.push(draft);
    else if (open.length === 0 && opens(draft)) open.push([draft]);
  }
  return open.flatMap((group) => {
    const type = happeningType(group);
    return type !== null && group.some((d) => !d.unreal || d.denied)
      ? [{ drafts: group, type }]
      : [];
  });
}

/** Points by which a happening is more likely the one a headline sums up. */
const SAME_TYPE = 2;
const SAME_PEOPLE = 3;
const SAME_COUNT = 2;
const SAME_PLACE = 1;

/** The happening that a headline sums up best; the first told among equals. */
function bestSummed(
  open: readonly Draft[][],
  title: Draft,
): Draft[] | undefined {
  let best: Draft[] | undefined;
  let most = -Infinity;
  for (const group of open) {
    if (!fitsHeadline(group, title)) continue;
    const some = (test: (d: Draft) => boolean, n: number) =>
      group.some(test) ? n : 0;
    const points =
      some((d) => d.type === title.type && d.type !== null, SAME_TYPE) +
      some((d) => shareVictim(d, title), SAME_PEOPLE) +
      some((d) => shareCount(d, title), SAME_COUNT) +
      some((d) => placesMeet(d, title), SAME_PLACE);
    if (points <= most) continue;
    best = group;
    most = points;
  }
  return best;
}

/** Both tell as many people of one outcome. */
function shareCount(a: Draft, b: Draft): boolean {
  return a.harms.some((x) =>
    b.harms.some(
      (y) =>
        x.outcome === y.outcome &&
        x.group.min !== null &&
        x.group.min === y.group.min,
    ),
  );
}

/** Whether a headline sums up a happening of the body. */
function fitsHeadline(group: readonly Draft[], title: Draft): boolean {
  const first = group[0];
  if (!first) return false;
  const sameKind =
    title.type === null ||
    first.type === title.type ||
    (isViolent(first.type) && isViolent(title.type));
  const sameAdmin = (d: Draft) => d.place?.admin1 === title.place?.admin1;
  return (
    sameKind &&
    !group.some((d) => placesDiffer(d.place, title.place) && !sameAdmin(d)) &&
    !group.some((d) => datesDiffer(d, title))
  );
}

/** The happening that a draft most probably tells again. */
function homeOf(open: readonly Draft[][], draft: Draft): Draft[] | null {
  let best: Draft[] | null = null;
  let most = JOINS;
  open.forEach((group, i) => {
    const odds = logOdds(
      JOIN_MODEL,
      joinFeatures(group, draft, open.length - 1 - i),
    );
    if (odds < most) return;
    best = group;
    most = odds;
  });
  return best;
}

/** The most recent happening that a draft tells again. */
export function homeByRule(
  open: readonly Draft[][],
  draft: Draft,
): Draft[] | null {
  for (const group of open.toReversed()) {
    const first = group[0];
    const last = group.at(-1);
    if (!first || !last) continue;
    // Two frames of one sentence are two happenings, unless a name is common.
    if (isSameSentence(last, draft) && !sharesName(group, draft)) continue;
    const same = tellsSame({
      before: group.find((d) => d.type !== null) ?? first,
      merged: group,
      next: draft,
      distance: draft.frame.order - last.frame.order,
    });
    if (same) return group;
  }
  return null;
}

function isSameSentence({ frame: a }: Draft, { frame: b }: Draft): boolean {
  return a.order === b.order && a.reading === b.reading;
}

function sharesName(group: readonly Draft[], draft: Draft): boolean {
  const names = namesIn(draft);
  return group.some((d) => namesIn(d).some((n) => names.includes(n)));
}
