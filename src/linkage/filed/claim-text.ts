import type {
  EventTypeCode,
  OutcomeCode,
  StatusCode,
  WeaponCode,
} from "../../model/index.js";
import type { ComparedClaim } from "../claims/features.js";
import type { ComparedParty } from "../fields/parties.js";
import type { ComparedName } from "../fields/person-names.js";
import type { ComparedPlace } from "../fields/places.js";
import type { FiledClaim } from "./filed-claim.js";
import { digitHashes, hashDigits } from "./hash-digits.js";

type NameCells = readonly [
  full: string,
  own: string | null,
  kunya: string | null,
  rest: readonly string[],
];
type PlaceCells = readonly [
  core: readonly string[],
  plain: readonly string[],
  sound: readonly string[],
  directions: readonly string[],
  full: string,
  admin1: string,
  country: string | null,
  rank: number,
  placeId: string | null,
  point: readonly [number, number] | null,
];
type PartyCells = readonly [
  ids: readonly string[],
  words: readonly string[],
  unknown: boolean,
];
type Cells = readonly [
  type: EventTypeCode,
  status: StatusCode,
  background: boolean,
  event: string | null,
  days: readonly [number, number, boolean, boolean] | null,
  place: string,
  names: readonly NameCells[],
  amounts: readonly (readonly [OutcomeCode, number, number | null])[],
  named: readonly (readonly [OutcomeCode, readonly NameCells[]])[],
  complete: readonly OutcomeCode[],
  perpetrators: string,
  targets: string,
  weapons: readonly WeaponCode[],
  rare: string,
  plain: string,
  belief: readonly [number, number, number, number],
  words: readonly (readonly [number, number])[],
  marks: readonly number[],
  copies: readonly number[],
  list?: string,
];

const nameCells = ({ full, own, kunya, rest }: ComparedName): NameCells => [
  full,
  own,
  kunya,
  rest,
];
const nameOf = ([full, own, kunya, rest]: NameCells): ComparedName => ({
  full,
  own,
  kunya,
  rest,
});

const placeCells = (place: ComparedPlace): PlaceCells => [
  place.core,
  place.words.map(({ plain }) => plain),
  place.words.map(({ sound }) => sound),
  place.directions,
  place.full,
  place.admin1,
  place.country,
  place.rank,
  place.placeId,
  place.point,
];
function placeOf(cells: PlaceCells): ComparedPlace {
  const [core, plain, sound, directions, full, admin1, ...rest] = cells;
  const [country, rank, placeId, point] = rest;
  const words = plain.map((word, at) => ({ plain: word, sound: sound[at]! }));
  const named = { core, words, directions, full, admin1 };
  return { ...named, country, rank, placeId, point };
}

const partyCells = ({ ids, words, unknown }: ComparedParty): PartyCells => [
  ids,
  [...words],
  unknown,
];
const partyOf = ([ids, words, unknown]: PartyCells): ComparedParty => ({
  ids,
  words: new Set(words),
  unknown,
});

/** Texts whose values are held; then all are forgotten. */
const MOST_HELD = 5000;

/** Reads a text once: places and parties come again and again. */
function held<Cells, T>(read: (cells: Cells) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    if (known.size === MOST_HELD) known.clear();
    const value = read(JSON.parse(text) as Cells);
    known.set(text, value);
    return value;
  };
}
const readPlaceText = held(placeOf);
const readPartyText = held(partyOf);

/**
 * Writes what is kept of a claim as JSON, without its key, its number and its
 * report's id, which stand beside it.
 */
export function claimText(filed: FiledClaim): string {
  const { claim, words, marks, copies } = filed;
  const { days, belief, telling } = claim;
  const cells: Cells = [
    claim.type,
    claim.status,
    claim.background,
    claim.event,
    days === undefined ? null : [days.from, days.to, days.exact, days.inferred],
    JSON.stringify(placeCells(claim.place)),
    claim.names.map(nameCells),
    [...claim.amounts].map(([outcome, { min, max }]) => [outcome, min, max]),
    [...claim.named].map(([outcome, names]) => [outcome, names.map(nameCells)]),
    [...claim.complete.keys()],
    JSON.stringify(partyCells(claim.perpetrators)),
    JSON.stringify(partyCells(claim.targets)),
    claim.weapons,
    hashDigits(telling.rare),
    hashDigits(telling.plain),
    [belief.type, belief.date, belief.place, belief.amounts],
    words.map(({ start, end }) => [start, end]),
    marks,
    copies,
  ];
  // Of rows of adopted registers alone, so that no other text changes.
  return JSON.stringify(claim.list === null ? cells : [...cells, claim.list]);
}

/** Names a claim that {@link claimText} wrote. */
export interface FiledName {
  readonly key: string;
  readonly reportId: string;
  readonly number: string;
}

/**
 * Reads what {@link claimText} wrote. Most claims that are read are put aside
 * by type, date and place: the words of the telling are read when asked for.
 */
export function readClaimText(text: string, name: FiledName): FiledClaim {
  const cells = JSON.parse(text) as Cells;
  const [type, status, background, event, days, place, names, ...more] = cells;
  const [amounts, named, complete, perpetrators, targets, ...last] = more;
  const [weapons, rare, plain, belief, words, marks, copies, list] = last;
  const byOutcome = new Map(
    named.map(([outcome, list]) => [outcome, list.map(nameOf)] as const),
  );
  let telling: ComparedClaim["telling"] | undefined;
  const claim: ComparedClaim = {
    key: name.key,
    report: { id: name.reportId },
    list: list ?? null,
    type,
    status,
    background,
    event,
    days:
      days === null
        ? undefined
        : { from: days[0], to: days[1], exact: days[2], inferred: days[3] },
    place: readPlaceText(place),
    names: names.map(nameOf),
    amounts: new Map(
      amounts.map(([outcome, min, max]) => [outcome, { min, max }]),
    ),
    named: byOutcome,
    complete: new Map(
      complete.map((outcome) => [outcome, byOutcome.get(outcome) ?? []]),
    ),
    perpetrators: readPartyText(perpetrators),
    targets: readPartyText(targets),
    weapons,
    get telling() {
      telling ??= { rare: digitHashes(rare), plain: digitHashes(plain) };
      return telling;
    },
    belief: {
      type: belief[0],
      date: belief[1],
      place: belief[2],
      amounts: belief[3],
    },
  };
  return {
    claim,
    number: name.number,
    words: words.map(([start, end]) => ({ start, end })),
    marks,
    copies,
  };
}
