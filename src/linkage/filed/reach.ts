import type { EventTypeCode } from "../../model/index.js";
import {
  countBlockKeys,
  eventBlockKeys,
  mapCells,
  nameBlockKeys,
} from "../blocking/block-keys.js";
import type { ComparedClaim } from "../claims/features.js";
import { DATE_SLACK, FARTHEST_DAYS, type Days } from "../fields/dates.js";
import { typesAlike } from "../fields/type-groups.js";

/** Where a claim stands among those that a dated claim may meet. */
export interface Standing {
  /** Length class of its dates, see {@link PERIOD_DAYS}; null without dates. */
  readonly level: number | null;
  /** First and last day, days since 1970-01-01 UTC. */
  readonly starts: number | null;
  readonly ends: number | null;
  readonly type: EventTypeCode;
  /** Folded; empty when none is told. */
  readonly region: string;
  readonly placeId: string | null;
  /** Cell of the map that its point is in; null without a point. */
  readonly cell: number | null;
}

/** Days of the longest period of each level, plus one. */
const PERIOD_DAYS = [8, 64, 512, 4096, 1 << 30] as const;

function levelOf({ from, to }: Days): number {
  return PERIOD_DAYS.findIndex((size) => to - from < size);
}

/** Longest name that stands in an index, in UTF-16 units. */
const LONGEST_FILED = 200;
/** NUL, and surrogates without their partner: not every store takes them. */
const UNSTORABLE = /[\0\p{Surrogate}]/gu;

/**
 * A name as it is filed. Two names that become one here only meet and are
 * compared; what was told stays as it was.
 */
const filedName = (name: string): string =>
  name.slice(0, LONGEST_FILED).replace(UNSTORABLE, "\ufffd");

/** @returns where a claim stands */
export function standingOf({ days, type, place }: ComparedClaim): Standing {
  const { admin1, placeId, point } = place;
  return {
    level: days === undefined ? null : levelOf(days),
    starts: days?.from ?? null,
    ends: days?.to ?? null,
    type,
    region: filedName(admin1),
    placeId: placeId === null ? null : filedName(placeId),
    cell: point === null ? null : mapCells(point).own,
  };
}

/** First days, both ends included, on which a period of a level may begin. */
export interface LevelReach {
  readonly level: number;
  readonly first: number;
  readonly last: number;
}

/** Which standings a dated claim may meet; in time and type and place at once. */
export interface Reach {
  readonly levels: readonly LevelReach[];
  /** What ended before this day is out of reach. */
  readonly earliest: number;
  readonly types: readonly EventTypeCode[];
  /** Regions, one of which is the untold one; null for any. */
  readonly regions: readonly string[] | null;
  readonly placeId: string | null;
  /** Cells of the map within reach of its point. */
  readonly cells: readonly number[];
}

/** @returns where periods begin that come near some days */
function levelsNear(days: Days): readonly LevelReach[] {
  return PERIOD_DAYS.map((size, level) => ({
    level,
    first: days.from - DATE_SLACK - size + 1,
    last: days.to + DATE_SLACK,
  }));
}

/**
 * Which claims a dated claim can meet at its own time: all dated claims with
 * which a pair can be grounded (see `isGrounded`) by anything but a name or an
 * event stand within reach, and many more.
 *
 * Two told regions are two places (`elsewhere`) unless the gazetteer knows both
 * as one place or their points lie close.
 */
export function reachOf({ days, type, place }: ComparedClaim): Reach | null {
  if (days === undefined) return null;
  const { admin1, placeId, point } = place;
  return {
    levels: levelsNear(days),
    earliest: days.from - DATE_SLACK,
    types: typesAlike(type),
    regions: admin1 === "" ? null : [filedName(admin1), ""],
    placeId: placeId === null ? null : filedName(placeId),
    cells: point === null ? [] : mapCells(point).near,
  };
}

/** Keys under which a claim is found whatever its region or date. */
export function meetingKeys(claim: ComparedClaim): readonly number[] {
  const kinds = [nameBlockKeys, eventBlockKeys, countBlockKeys];
  return [...new Set(kinds.flatMap((keysOf) => keysOf(claim).filed))];
}

/** Which claims filed under keys are sought. */
export interface KeyReach {
  readonly keys: readonly number[];
  /**
   * `all`; `undated`: only claims without dates; else only those without dates
   * or within ten days of these.
   */
  readonly when: "all" | "undated" | Days;
}

/**
 * The keys under which a claim may meet others: by name any near its days, by
 * event all, by numbers those without dates, since it meets dated ones within
 * its {@link Reach}; all where it is undated itself.
 */
export function keyReach(claim: ComparedClaim): readonly KeyReach[] {
  const { days } = claim;
  const reaches: readonly KeyReach[] = [
    { keys: nameBlockKeys(claim).asked, when: days ?? "all" },
    { keys: eventBlockKeys(claim).asked, when: "all" },
    {
      keys: countBlockKeys(claim).asked,
      when: days === undefined ? "all" : "undated",
    },
  ];
  return reaches
    .filter(({ keys }) => keys.length > 0)
    .map(({ keys, when }) => ({ keys: [...new Set(keys)], when }));
}

/** Days by which the dates of two bearers of one name can differ. */
export const NAME_REACH_DAYS = FARTHEST_DAYS;
