import type { ClaimKind } from "../model/claim.js";
import { sha256 } from "../model/sha256.js";

/** One claim of a reading, as its line gives it, with its key. */
export interface KeyedClaim {
  readonly key: string;
  readonly kind: ClaimKind;
  /** The record of the line, completed by its key. */
  readonly value: Readonly<Record<string, unknown>>;
}

/** What one reading of one version of a report says. */
export interface ClaimSet {
  /** Stands for what read it: another coder, or another version of it, differs. */
  readonly coder: string;
  /** What the line says of the whole report: fingerprint, inferred day, packs. */
  readonly head: Readonly<Record<string, unknown>>;
  readonly claims: readonly KeyedClaim[];
}

/**
 * A line of claims: as `isnad code` prints it, or in the guide's form, whose
 * claims have a number at best and no key.
 */
export interface ClaimLine {
  readonly id: string;
  readonly incidents: readonly object[];
  readonly aggregates?: readonly object[];
  readonly people?: readonly object[];
}

/** Which version of which report the claims are made of. */
export interface VersionOfReport {
  readonly reportKey: string;
  readonly version: string;
}

/** Fields that the register keeps elsewhere or can compute. */
const ELSEWHERE = new Set([
  "id",
  "outlet",
  "url",
  "title",
  "published",
  "text",
  "version",
  "textSha256",
  "incidents",
  "aggregates",
  "people",
]);

/** As `claimKey` makes them; a file may hold anything in their place. */
const CLAIM_KEY = /^c[0-9a-f]{32}$/;

/** Key of a claim that came without one: it has no span to derive it from. */
function givenKey(of: VersionOfReport, kind: ClaimKind, name: string): string {
  const { reportKey, version } = of;
  const parts = ["given-claim", reportKey, version, kind, name];
  return `c${sha256(JSON.stringify(parts)).slice(0, 32)}`;
}

function keyed(
  of: VersionOfReport,
  kind: ClaimKind,
  records: readonly object[],
): readonly KeyedClaim[] {
  const seen = new Set<string>();
  return records.map((record, index) => {
    const { key, id } = record as { key?: unknown; id?: unknown };
    const place = `#${index + 1}`;
    const name = typeof id === "string" ? id : place;
    const isKey = typeof key === "string" && CLAIM_KEY.test(key);
    const own = isKey ? key : givenKey(of, kind, name);
    // A key that stands twice would cost the register one of the claims.
    const single = seen.has(own) ? givenKey(of, kind, place) : own;
    seen.add(single);
    return { key: single, kind, value: { ...record, key: single } };
  });
}

/**
 * Takes a line of claims apart into what the register keeps.
 *
 * @param line - a line of `isnad code`, or of the annotation guide
 * @param of - the version that was read
 * @param coder - stands for what read it
 */
export function claimSetOf(
  line: ClaimLine,
  of: VersionOfReport,
  coder: string,
): ClaimSet {
  const head = Object.fromEntries(
    Object.entries(line).filter(([name]) => !ELSEWHERE.has(name)),
  );
  const claims = [
    ...keyed(of, "incident", line.incidents),
    ...keyed(of, "aggregate", line.aggregates ?? []),
    ...keyed(of, "person", line.people ?? []),
  ];
  return { coder, head, claims };
}
