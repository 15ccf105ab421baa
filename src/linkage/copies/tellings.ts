import type { LinkableClaim } from "../claims/features.js";
import { ownWords, passagesOfBoth } from "./claim-passage.js";
import { areCopies } from "./near-copies.js";
import type { CopyKind, SharedPassage } from "./passages.js";
import { textComparison, type CompareTexts } from "./text-comparison.js";

/** Two claims of one happening that one text tells. */
export interface CopiedTelling {
  readonly kind: CopyKind;
  readonly a: LinkableClaim;
  readonly b: LinkableClaim;
  /** Where it stands in both; empty of copies known by their fingerprints. */
  readonly passages: readonly SharedPassage[];
}

/**
 * Claims of one happening, those of one copied text together, each group in
 * the order of {@link firstTold}.
 */
export interface Tellings {
  readonly groups: readonly (readonly LinkableClaim[])[];
  /** What shows that the claims of a group are one telling. */
  readonly copies: readonly CopiedTelling[];
}

/** Outlets beyond which a passage printed for long is nobody's own. */
const STOCK_OUTLETS = 5;
/** Days beyond which a reprint is no longer news. */
const STOCK_DAYS = 30;

const UNDATED = "9999-12-31";
const DAY_MS = 86_400_000;

/**
 * Order in which tellings of one text are believed to be the first: by day of
 * publication; of one day, or undated, by the fewest chains, so that a copy can
 * not add to them, and by id.
 */
export function firstTold(a: LinkableClaim, b: LinkableClaim): number {
  const [x, y] = [a.report.published ?? UNDATED, b.report.published ?? UNDATED];
  if (x !== y) return x < y ? -1 : 1;
  return (
    a.roots.length - b.roots.length || (a.report.id < b.report.id ? -1 : 1)
  );
}

function copyOf(
  a: LinkableClaim,
  b: LinkableClaim,
  compare: CompareTexts,
): CopiedTelling | undefined {
  if (a.report.id === b.report.id) return undefined;
  const text = compare(a.report, b.report);
  const passages = text ? passagesOfBoth(text, a.incident, b.incident) : [];
  const kind = text?.kind ?? "near";
  if (passages.length > 0) return { kind, a, b, passages };
  // What stands outside every shared passage was written anew.
  const isPlaced = [a, b].every(
    ({ report, incident }) =>
      report.marks !== undefined && ownWords(incident).length > 0,
  );
  const isCopy = text?.kind === "near" || areCopies(a.report, b.report);
  return isCopy && !isPlaced
    ? { kind, a, b, passages: text?.passages ?? [] }
    : undefined;
}

function copiesAmong(
  claims: readonly LinkableClaim[],
): readonly CopiedTelling[] {
  const compare = textComparison();
  return claims.flatMap((a, at) =>
    claims.slice(at + 1).flatMap((b) => copyOf(a, b, compare) ?? []),
  );
}

function groupsBy(
  claims: readonly LinkableClaim[],
  copies: readonly CopiedTelling[],
): readonly (readonly LinkableClaim[])[] {
  const group = new Map(claims.map((claim) => [claim, [claim]]));
  for (const { a, b } of copies) {
    const [one, other] = [group.get(a)!, group.get(b)!];
    if (one === other) continue;
    one.push(...other);
    for (const claim of other) group.set(claim, one);
  }
  return [...new Set(group.values())].map((list) => list.sort(firstTold));
}

/**
 * Whether a passage is common stock: more than five outlets have printed it in
 * more than thirty days. An agency's text is reprinted within days; what many
 * print month after month (a paragraph on a year's agreement) was lifted from
 * none of them.
 */
function isStock(group: readonly LinkableClaim[]): boolean {
  const outlets = new Set(group.map(({ report }) => report.outlet));
  if (outlets.size <= STOCK_OUTLETS) return false;
  const days = group.flatMap(({ report }) =>
    report.published === null ? [] : [Date.parse(report.published)],
  );
  return Math.max(...days) - Math.min(...days) > STOCK_DAYS * DAY_MS;
}

/**
 * Puts together the claims of one happening that are one telling of it: whole
 * copies, and claims whose cited words stand in one shared passage.
 *
 * @param claims - of one happening, in canonical order
 */
export function tellingsOf(claims: readonly LinkableClaim[]): Tellings {
  const copies = copiesAmong(claims);
  if (copies.length === 0)
    return { groups: claims.map((claim) => [claim]), copies };
  const stock = new Set(groupsBy(claims, copies).filter(isStock).flat());
  const shown = copies.filter(
    ({ kind, a }) => kind === "near" || !stock.has(a),
  );
  return { groups: groupsBy(claims, shown), copies: shown };
}
