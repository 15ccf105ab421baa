import {
  collected,
  double,
  flag,
  integer,
  interned,
  list,
  map,
  maybe,
  oneOf,
  pair,
  record,
  set,
  shared,
  unsigned,
  type Codec,
} from "./codec.js";
import type { Belief } from "./belief.js";
import type { ComparedClaim } from "./features.js";
import type { Amount } from "../fields/amounts.js";
import type { Days } from "../fields/dates.js";
import type { ComparedParty } from "../fields/parties.js";
import type { ComparedName } from "../fields/person-names.js";
import type { ComparedPlace, ComparedWord } from "../fields/places.js";
import type { ComparedTelling } from "../fields/telling.js";

/** Claims for comparison, in few bytes each. */
export interface PackedClaims {
  /** Keeps a claim. @returns its slot; a free one is used again */
  readonly add: (claim: ComparedClaim) => number;
  readonly remove: (slot: number) => void;
  /** The claim of a slot, as it came. */
  readonly claimAt: (slot: number) => ComparedClaim;
  /** One more than the highest slot ever used. */
  readonly end: () => number;
}

/**
 * How a claim is packed, field by field. Words and codes are kept once; places
 * and parties come back as the same object each time.
 */
function claimCodec(): Codec<ComparedClaim> {
  const words = interned<string>((word) => word);
  const word = oneOf(words);
  /** A word out of a closed vocabulary keeps its type. */
  const code = <Code extends string>() => word as unknown as Codec<Code>;
  const optionalWord = maybe(word, null);
  const name = record<ComparedName>({
    full: word,
    own: optionalWord,
    kunya: optionalWord,
    rest: list(word),
  });
  const names = list(name);
  const party = shared(
    record<ComparedParty>({ ids: list(word), words: set(word), unknown: flag }),
  );
  const place = shared(
    record<ComparedPlace>({
      core: list(word),
      words: list(record<ComparedWord>({ plain: word, sound: word })),
      directions: list(word),
      full: word,
      admin1: word,
      country: optionalWord,
      rank: integer,
      placeId: optionalWord,
      point: maybe(pair(double), null),
    }),
  );
  const days = record<Days>({
    from: integer,
    to: integer,
    exact: flag,
    inferred: flag,
  });
  const amount = record<Amount>({ min: double, max: maybe(double, null) });
  return record<ComparedClaim>({
    key: oneOf(collected<string>()),
    report: record<ComparedClaim["report"]>({ id: word }),
    list: optionalWord,
    type: code(),
    status: code(),
    background: flag,
    event: optionalWord,
    days: maybe(days, undefined),
    place,
    names,
    amounts: shared(map(code(), amount)),
    named: map(code(), names),
    complete: map(code(), names),
    perpetrators: party,
    targets: party,
    weapons: shared(list(code())),
    telling: record<ComparedTelling>({
      rare: list(unsigned),
      plain: list(unsigned),
    }),
    belief: record<Belief>({
      type: double,
      date: double,
      place: double,
      amounts: double,
    }),
  });
}

/** Integers of one page of records: four megabytes. */
const PAGE = 1 << 20;
/** Unpacked claims that are held at a time; a power of two. */
const HELD = 1 << 15;

/** @returns an empty store */
export function packedClaims(): PackedClaims {
  const codec = claimCodec();
  const pages: Int32Array[] = [];
  const starts: number[] = [];
  const free: number[] = [];
  const scratch: number[] = [];
  const heldSlots = new Int32Array(HELD).fill(-1);
  const held: ComparedClaim[] = [];
  let room = 0;
  return {
    add(claim) {
      scratch.length = 0;
      codec.write(claim, scratch);
      if (scratch.length > room) {
        room = Math.max(PAGE, scratch.length);
        pages.push(new Int32Array(room));
      }
      const page = pages.at(-1)!;
      const start = page.length - room;
      page.set(scratch, start);
      room -= scratch.length;
      const slot = free.pop() ?? starts.length;
      starts[slot] = (pages.length - 1) * PAGE + start;
      return slot;
    },
    remove(slot) {
      if (heldSlots[slot & (HELD - 1)] === slot)
        heldSlots[slot & (HELD - 1)] = -1;
      free.push(slot);
    },
    claimAt(slot) {
      const at = slot & (HELD - 1);
      if (heldSlots[at] === slot) return held[at]!;
      const start = starts[slot]!;
      const data = pages[Math.floor(start / PAGE)]!;
      const claim = codec.read({ data, at: start % PAGE });
      heldSlots[at] = slot;
      held[at] = claim;
      return claim;
    },
    end: () => starts.length,
  };
}
