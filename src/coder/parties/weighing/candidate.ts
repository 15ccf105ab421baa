import type { Frame } from "../../frames.js";
import { actorKey, type ActorMention } from "../../mentions/actor-mention.js";
import type { Reading } from "../../reading.js";
import { isSpeaker } from "../only-named.js";
import { placedIn } from "../parties-of.js";
import type { Slot } from "../slot.js";

/** A force where it is named. */
export interface Naming {
  readonly mention: ActorMention;
  readonly reading: Reading;
  /** The frame it stands in; null where its words tell nothing. */
  readonly frame: Frame | null;
  /** What the place rules say of it in that frame. */
  readonly slot: Slot | null;
  /** It is cited as a source there. */
  readonly speaks: boolean;
}

/** A force that may be a party, with its places in text order. */
export interface Candidate {
  /** Its id, or its words where it has none. */
  readonly key: string;
  readonly namings: readonly Naming[];
}

/** How near a place is told to a happening, the nearest first. */
export const SCOPES = [
  "frame",
  "sentence",
  "before",
  "after",
  "report",
] as const;
/** One of {@link SCOPES}. */
export type Scope = (typeof SCOPES)[number];

/**
 * The forces that a report names, in the order in which each is first named.
 *
 * @param frames of all its happenings
 */
export function candidatesOf(frames: readonly Frame[]): readonly Candidate[] {
  const out = new Map<string, Naming[]>();
  for (const reading of new Set(frames.map((f) => f.reading))) {
    const own = frames.filter((f) => f.reading === reading);
    const placed = own.flatMap((frame) =>
      placedIn(frame).map(({ mention, slot }) => ({ mention, slot, frame })),
    );
    for (const mention of reading.actors) {
      const at = placed.find((p) => p.mention === mention);
      const key = actorKey(mention);
      const naming: Naming = {
        mention,
        reading,
        frame: at?.frame ?? null,
        slot: at?.slot ?? null,
        speaks: own.some((frame) => isSpeaker(frame, mention)),
      };
      out.set(key, [...(out.get(key) ?? []), naming]);
    }
  }
  return [...out].map(([key, namings]) => ({ key, namings }));
}

/**
 * How near a force is named to a happening.
 *
 * @param own the frames of that happening
 */
export function scopeOf(
  { mention, reading }: { mention: { from: number }; reading: Reading },
  own: readonly Frame[],
): Scope {
  const here = own.filter((f) => f.reading === reading);
  const at = mention.from;
  if (here.some((f) => at >= f.from && at < f.to)) return "frame";
  const inside = ({ sentence: s }: Frame) => at >= s.from && at < s.to;
  if (here.some(inside)) return "sentence";
  const { sentenceOf } = reading.view;
  const number = sentenceOf[at] ?? -1;
  const isTold = (sentence: number) =>
    here.some((f) => sentenceOf[f.sentence.from] === sentence);
  if (isTold(number + 1)) return "before";
  return isTold(number - 1) ? "after" : "report";
}
