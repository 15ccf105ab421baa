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
import { CLAIM_COLUMNS, KEY_KIND, type ClaimRow } from "./claim-rows.js";

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
    .select(CLAIM_COLUMNS)
    .where("level", "=", level)
    .where("starts", ">=", first)
    .where("starts", "<=", last);

/** What stands within reach of one claim. */
async function* reached(store: Store, reach: Reach): AsyncGenerator<ClaimRow> {
  const { levels, earliest, types, regions, placeId, cells } = reach;
  for (const { level, first, last } of levels) {
    const rows = standing(store, level, [first, last])
      .where("type", "in", types)
      .where("ends", ">=", earliest);
    const near =
      regions === null
        ? rows
        : rows.where((eb) =>
            eb.or([
              eb("region", "in", regions),
              ...(placeId === null ? [] : [eb("place_id", "=", placeId)]),
              ...(cells.length === 0 ? [] : [eb("cell", "in", cells)]),
            ]),
          );
    yield* await near.execute();
  }
}

/** What stands near the dates of any of many claims. */
async function* nearInTime(
  store: Store,
  reaches: readonly Reach[],
): AsyncGenerator<ClaimRow> {
  const levels = reaches[0]?.levels.map(({ level }) => level) ?? [];
  for (const level of levels) {
    const spans = reaches.map(({ levels: own }) => {
      const { first, last } = own[level]!;
      return [first, last] as const;
    });
    for (const [from, to] of united(spans)) {
      let after = from;
      while (after <= to) {
        // A day is never cut: pages end where the next one begins.
        const next = Math.min(after + DAYS_AT_ONCE - 1, to);
        yield* await standing(store, level, [after, next]).execute();
        after = next + 1;
        if (next === to) break;
        const [following] = await store
          .selectFrom("link_claim")
          .select("starts")
          .where("level", "=", level)
          .where("starts", ">=", after)
          .orderBy("starts")
          .limit(1)
          .execute();
        if (following?.starts == null) break;
        after = Math.max(after, following.starts);
      }
    }
  }
}
/** Days whose claims are held at a time. */
const DAYS_AT_ONCE = 8;

/** What is filed under some keys, as far as its dates allow. */
async function* underKeys(
  store: Store,
  { keys, when }: KeyReach,
): AsyncGenerator<ClaimRow> {
  for (const piece of pieces(keys, AT_ONCE)) {
    const rows = store
      .selectFrom("link_key")
      .innerJoin("link_claim", "link_claim.slot", "link_key.slot")
      .select(CLAIM_COLUMNS)
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
): AsyncGenerator<ClaimRow> {
  const reaches = claims.flatMap((claim) => reachOf(claim) ?? []);
  if (claims.length > FEW) yield* nearInTime(store, reaches);
  else for (const reach of reaches) yield* reached(store, reach);
  for (const reach of unitedKeys(claims)) yield* underKeys(store, reach);
}
