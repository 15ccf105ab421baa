import type { Row } from "../casualty-rows/casualty-row.js";
import type { FeatureParts } from "../evidence/feature-parts.js";
import type { Happening } from "../happenings.js";
import { nameClues, type Mention } from "./name-clues.js";

/** A row with people left unnamed, and the happening it is of. */
export interface OpenRow {
  readonly row: Row;
  readonly happening: Happening;
  /** People of the row whom nobody named; Infinity of an open number. */
  readonly room: number;
  /** The row is the only one of its outcome that has room, in the report. */
  readonly only: boolean;
}

/** Somebody named in the report who is in no casualty row. */
export interface Candidate {
  readonly mentions: readonly Mention[];
  /** Told on the side of the attackers or of the attacked. */
  readonly sideIn: (happening: Happening) => "does" | "target" | null;
  /** Named in a row of another outcome or happening. */
  readonly harmed: boolean;
}

const FAR = 4;
/** Clues that tell of a person wherever in the report they stand. */
const TOLD_ANYWHERE =
  /^(?:cited|says|fate-title|by-[a-z]+-same|left-same-near|right-same-near|before=body|before=mourn)/u;

/** What speaks for a person being one of those whom a row leaves unnamed. */
export function namingFeatures(
  { row, happening, room, only }: OpenRow,
  { mentions, sideIn, harmed }: Candidate,
): FeatureParts {
  const out = new Set<string>();
  const near = nearest(row, happening, mentions);
  for (const clue of nameClues(near.mention, row)) out.add(clue);
  for (const mention of mentions)
    for (const clue of nameClues(mention, row))
      if (TOLD_ANYWHERE.test(clue)) out.add(`any-${clue}`);
  out.add(`distance=${near.bucket}`);
  out.add(`row-distance=${bucketOf(near.mention.order - row.order)}`);
  const told = near.bucket === "0" || near.bucket === "1" ? "close" : "far";
  for (const clue of [...out])
    if (/^(?:by-(?:[a-z]+)$|left-same|right-same)/u.test(clue))
      out.add(`${told}&${clue}`);
  out.add(`room=${room > 3 ? "many" : room}`);
  out.add(`rows=${only ? "one" : "more"}`);
  if (row.max === 1) out.add(`one-${only ? "only" : "more"}-${told}`);
  out.add(`outcome=${row.outcome}`);
  out.add(`told-by=${row.rule}`);
  const side = sideIn(happening);
  if (side) out.add(`side-${side}`);
  if (harmed) out.add("harmed-elsewhere");
  if (mentions.some((m) => m.order < 0)) out.add("in-title");
  if (mentions.length > 1) out.add("named-again");
  if (near.mention.person.title && row.roleTold) {
    const { role, group } = near.mention.person.title;
    if (role) out.add(`role-${role === row.role ? "agrees" : "differs"}`);
    if (group && row.childOrWoman && group !== row.childOrWoman)
      out.add("group-differs");
  }
  return [...out];
}

/** The mention nearest to where the happening is told, after it if it can be. */
function nearest(
  row: Row,
  { drafts }: Happening,
  mentions: readonly Mention[],
) {
  let best = { mention: mentions[0] as Mention, gap: Infinity, bucket: "far" };
  const orders = [row.order, ...drafts.map((d) => d.frame.order)];
  for (const mention of mentions)
    for (const order of orders) {
      const steps = mention.order - order;
      // A title sums up what any sentence tells.
      const gap = Math.abs(steps) + (steps < 0 ? 0.5 : 0);
      if (gap < best.gap) best = { mention, gap, bucket: bucketOf(steps) };
    }
  return best;
}

function bucketOf(steps: number): string {
  if (steps < 0) return steps < -1 ? "before" : "just-before";
  return steps >= FAR ? "far" : String(steps);
}
