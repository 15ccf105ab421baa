import type { ComparedClaim } from "../../linkage/claims/features.js";
import {
  keyReach,
  NAME_REACH_DAYS,
  reachOf,
  type KeyReach,
  type Reach,
} from "../../linkage/filed/index.js";
import { pieces } from "../known-reports.js";
import type { Store } from "../open-register.js";
import { KEY_KIND } from "./claim-rows.js";

/** A claim that may be met; the rest of its row is read when it is. */
export interface MeetingRow {
  readonly slot: number;
  readonly value: string;
}

const COLUMNS = ["link_claim.slot", "link_claim.value"] as const;

/** Keys in one query. */
const AT_ONCE = 200;
/** Claims up to which each is asked for with all that limits its reach. */
const FEW = 64;

/** A span of first days, both ends included. */
type Span = readonly [first: number, last: number];

/** Spans that touch put together, ascending. */
function united(spans: readonly Span[]): readonly Span[] {
  const found: [number, number][] = [];
  for (const [first, last] of [...spans].sort(([a], [b]) => a - b)) {
    const before = found.at(-1);
    if (before === undefined || first > before[1] + 1)
      found.push([first, last]);
    else before[1] = Math.max(before[1], last);
  }
  return found;
}

const standing = (store: Store, level: number, [first, last]: Span) =>
  store
    .selectFrom("link_claim")
    .select(COLUMNS)
    .where("level", "=", level)
    .where("starts", ">=", first)
    .where("starts", "<=", last);

/** What stands within reach of claims that ask alike. */
async function* reached(
  store: Store,
  reaches: readonly Reach[],
): AsyncGenerator<MeetingRow> {
  const { types, regions } = reaches[0]!;
  const placeIds = reaches.flatMap(({ placeId }) => placeId ?? []);
  const cells = reaches.flatMap((reach) => reach.cells);
  for (const { level } of reaches[0]!.levels)
    for (const [span, earliest] of spansOf(reaches, level)) {
      const rows = standing(store, level, span)
        .where("type", "in", types)
        .where("ends", ">=", earliest);
      const near =
        regions === null
          ? rows
          : rows.where((eb) =>
              eb.or([
                eb("region", "in", regions),
                ...(placeIds.length === 0
                  ? []
                  : [eb("place_id", "in", placeIds)]),
                ...(cells.length === 0 ? [] : [eb("cell", "in", cells)]),
              ]),
            );
      yield* await near.execute();
    }
}

/** Spans of a level that touch put together, each with its earliest end. */
function spansOf(
  reaches: readonly Reach[],
  level: number,
): readonly (readonly [span: Span, earliest: number])[] {
  const lags = reaches.map(({ levels, earliest }) => {
    const { first, last } = levels[level]!;
    return { span: [first, last] as const, earliest };
  });
  return united(lags.map(({ span }) => span)).map((span) => {
    const own = lags.filter(
      ({ span: [first] }) => first >= span[0] && first <= span[1],
    );
    return [span, Math.min(...own.map(({ earliest }) => earliest))] as const;
  });
}

/** Claims of one family of types and one region ask alike. */
function alike(reaches: readonly Reach[]): readonly (readonly Reach[])[] {
  const groups = new Map<string, Reach[]>();
  for (const reach of reaches) {
    const name = JSON.stringify([reach.types, reach.regions]);
    const own = groups.get(name) ?? [];
    if (own.length === 0) groups.set(name, own);
    own.push(reach);
  }
  return [...groups.values()];
}

/** What stands near the dates of any of many claims. */
async function* nearInTime(
  store: Store,
  reaches: readonly Reach[],
): AsyncGenerator<MeetingRow> {
  const levels = reaches[0]?.levels.map(({ level }) => level) ?? [];
  for (const level of levels) {
    const spans = reaches.map(({ levels: own }) => {
      const { first, last } = own[level]!;
      return [first, last] as const;
    });
    for (const [from, to] of united(spans))
      yield* inPages(store, level, [from, to]);
  }
}

/** Claims of a span, some days' at a time; days without claims are skipped. */
async function* inPages(
  store: Store,
  level: number,
  [from, to]: Span,
): AsyncGenerator<MeetingRow> {
  let after = from;
  while (after <= to) {
    const row = await store
      .selectFrom("link_claim")
      .select("starts")
      .where("level", "=", level)
      .where("starts", ">=", after)
      .where("starts", "<=", to)
      .orderBy("starts")
      .limit(1)
      .executeTakeFirst();
    if (row?.starts == null) return;
    const last = Math.min(row.starts + DAYS_AT_ONCE - 1, to);
    yield* await standing(store, level, [row.starts, last]).execute();
    after = last + 1;
  }
}

/** Days whose claims are held at a time. */
const DAYS_AT_ONCE = 8;

/** What is filed under some keys, as far as its dates allow. */
async function* underKeys(
  store: Store,
  { keys, when }: KeyReach,
): AsyncGenerator<MeetingRow> {
  for (const piece of pieces(keys, AT_ONCE)) {
    const rows = store
      .selectFrom("link_key")
      .innerJoin("link_claim", "link_claim.slot", "link_key.slot")
      .select(COLUMNS)
      .where("link_key.kind", "=", KEY_KIND.meeting)
      .where("link_key.key", "in", piece);
    if (when === "all") yield* await rows.execute();
    else if (when === "undated")
      yield* await rows.where("level", "is", null).execute();
    else
      yield* await rows
        .where((eb) =>
          eb.or([
            eb("level", "is", null),
            eb.and([
              eb("starts", "<=", when.to + NAME_REACH_DAYS),
              eb("ends", ">=", when.from - NAME_REACH_DAYS),
            ]),
          ]),
        )
        .execute();
  }
}

/** Key reaches of many claims, those that ask alike together. */
function unitedKeys(claims: readonly ComparedClaim[]): readonly KeyReach[] {
  const [all, undated] = [new Set<number>(), new Set<number>()];
  const near: KeyReach[] = [];
  for (const { keys, when } of claims.flatMap(keyReach))
    if (when === "all") for (const key of keys) all.add(key);
    else if (when === "undated") for (const key of keys) undated.add(key);
    else near.push({ keys, when });
  return [
    { keys: [...all], when: "all" },
    { keys: [...undated], when: "undated" },
    ...near,
  ];
}

/**
 * Reads all claims that some others may meet, and more; each at least once.
 *
 * @param claims - in any number; of many, all near in time are read
 */
export async function* meetingClaims(
  store: Store,
  claims: readonly ComparedClaim[],
): AsyncGenerator<MeetingRow> {
  const reaches = claims.flatMap((claim) => reachOf(claim) ?? []);
  if (claims.length > FEW) yield* nearInTime(store, reaches);
  else for (const some of alike(reaches)) yield* reached(store, some);
  for (const reach of unitedKeys(claims)) yield* underKeys(store, reach);
}
