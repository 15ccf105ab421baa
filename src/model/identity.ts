import type { TextSpan } from "./citation.js";
import type { ClaimKind } from "./claim.js";
import { IsnadError } from "./errors.js";
import { sha256 } from "./sha256.js";
import { encodeUtf8 } from "./utf8.js";

/** What tells reports apart: who gave the id, and the id or the text. */
export interface ReportNaming {
  /** Who gave the id: lower-case letters, digits and `.` `_` `-`. */
  readonly namespace: string;
  /** The source's own id; null or empty when it gives none. */
  readonly id: string | null;
  readonly text: string;
}

/** What makes a version of a report. */
export interface ReportContent {
  readonly text: string;
  readonly title: string | null;
  readonly outlet: string | null;
  readonly published: string | null;
}

/** One arrival of one version. */
export interface VersionCapture {
  readonly version: string;
  /** UTC instant, `2022-10-21T06:30:00Z`. */
  readonly capturedAt: string;
}

/**
 * JSON of a list: lists that differ anywhere give different strings, because
 * strings are quoted and null is not a string.
 */
const canonical = (parts: readonly unknown[]) => JSON.stringify(parts);

const NAMESPACE = /^[a-z0-9]+(?:[._-][a-z0-9]+)*$/;

/**
 * Longest id that stands in a key as it is, in UTF-8 bytes; long addresses of
 * percent-encoded Arabic reach half of it.
 *
 * @source PostgreSQL 15, nbtree: an index entry has at most 2,704 bytes
 */
const LONGEST_ID = 2000;

/**
 * @returns `namespace:id`, or `namespace#sha256-of-text` for a report without
 * an id; the namespace holds neither sign, so no two reports share a key. An id
 * of more than 2,000 bytes stands there as `~` and its SHA-256
 * @throws IsnadError `IMP-BAD-NAMESPACE`
 */
export function reportKey(naming: ReportNaming): string {
  const { namespace, id, text } = naming;
  if (!NAMESPACE.test(namespace)) {
    throw new IsnadError("IMP-BAD-NAMESPACE", { seen: namespace });
  }
  if (id === null || id === "") return `${namespace}#${sha256(text)}`;
  const isLong = encodeUtf8(id).length > LONGEST_ID;
  return `${namespace}:${isLong ? longIdInKey(id) : id}`;
}

/** What stands in a report's key for an id that is too long for it. */
export function longIdInKey(id: string): string {
  return `~${sha256(id)}`;
}

/**
 * @returns SHA-256 over text, title, outlet and published, 64 hexadecimal
 * digits; null and the empty string are different values
 */
export function reportVersion(content: ReportContent): string {
  const { text, title, outlet, published } = content;
  return sha256(canonical(["report", text, title, outlet, published]));
}

/**
 * The key of a claim: it depends on the report's version and the words that
 * gave rise to the claim, never on the order in which claims are printed.
 *
 * @param version - see {@link reportVersion}
 * @param trigger - the span of the trigger; where one word tells several
 * happenings, also the spans that tell them apart (their order is nothing)
 * @param kind - what the claim is about
 * @returns `c` and 32 hexadecimal digits
 */
export function claimKey(
  version: string,
  trigger: TextSpan | readonly TextSpan[],
  kind: ClaimKind = "incident",
): string {
  const spans = "in" in trigger ? [trigger] : [...trigger];
  const places = spans
    .map((span) => canonical([span.in, span.start, span.end]))
    .sort();
  const hash = sha256(canonical(["claim", version, kind, ...places]));
  return `c${hash.slice(0, 32)}`;
}

/**
 * @param keys - the claim keys of the incident's members, in any order
 * @returns `inc-` and the digits of the smallest key: the same members give
 * the same id whatever order they arrived in
 * @throws IsnadError `LINK-NO-MEMBERS`
 */
export function incidentId(keys: readonly string[]): string {
  const [smallest] = [...keys].sort();
  if (smallest === undefined) throw new IsnadError("LINK-NO-MEMBERS", {});
  return `inc-${smallest.slice(1)}`;
}

/**
 * @param captures - all captures of one report, in any order
 * @returns the version captured last; of versions captured at one instant the
 * one with the smallest hash; undefined when there is none
 */
export function currentVersion(
  captures: readonly VersionCapture[],
): string | undefined {
  let current: VersionCapture | undefined;
  for (const capture of captures) {
    if (current === undefined || isLater(capture, current)) current = capture;
  }
  return current?.version;
}

function isLater(a: VersionCapture, b: VersionCapture): boolean {
  const lead = Date.parse(a.capturedAt) - Date.parse(b.capturedAt);
  return lead > 0 || (lead === 0 && a.version < b.version);
}
