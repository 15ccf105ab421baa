import {
  nameKeys,
  soundKey,
  type ComparedName,
} from "../fields/person-names.js";
import { readPlace, wordBlock, type ComparedPlace } from "../fields/places.js";
import { actorsOf, formerActorsOf, postsOf } from "./affiliations.js";
import type { Mention } from "./mention.js";
import { fullAliases } from "./name-match.js";
import { originsOf } from "./person-comparison.js";

/** Visits a pair of mentions by their indexes, `a < b`. */
export type MentionPairVisitor = (a: number, b: number) => void;

/** Mentions of a block above which only neighbours in time are compared. */
const LARGEST_BLOCK = 200;
/** Neighbours in time of each mention of such a block. */
const NEIGHBOURS = 40;

const DAYS_A_MONTH = 30.44;

/** Months that an act touches and the one after: 31 days always share one. */
function monthsOf(mention: Mention): readonly number[] {
  return mention.acts.flatMap(({ days }) => {
    if (days === undefined || days.to - days.from > 92) return [];
    const first = Math.floor(days.from / DAYS_A_MONTH);
    const last = Math.floor(days.to / DAYS_A_MONTH) + 1;
    return Array.from({ length: last - first + 1 }, (_, n) => first + n);
  });
}

function placeWords({ words, placeId }: ComparedPlace): readonly string[] {
  const blocks = words.map(wordBlock);
  return placeId === null ? blocks : [...blocks, placeId];
}

/** What beside a name of two parts can carry a join. */
function contextsOf(mention: Mention): readonly string[] {
  const { acts, beside, forms, aliases } = mention;
  const actors = [...actorsOf(mention), ...formerActorsOf(mention)];
  const kunyas = [...forms, ...aliases].flatMap(({ name }) => name.kunya ?? []);
  return [
    ...acts.map(({ incident }) => `incident ${incident}`),
    ...beside.map((incident) => `incident ${incident}`),
    ...acts.flatMap(({ place }) => placeWords(place)).map((w) => `place ${w}`),
    ...originsOf(mention)
      .flatMap((origin) => placeWords(readPlace(origin)))
      .map((w) => `place ${w}`),
    ...monthsOf(mention).map((month) => `month ${month}`),
    ...actors.map((id) => `actor ${id}`),
    ...postsOf(mention).map((post) => `post ${post}`),
    ...kunyas.map((kunya) => `kunya ${kunya}`),
  ];
}

/** Own name, second and last part: bearers of one name of three parts meet. */
function longNameKeys(names: readonly ComparedName[]): readonly string[] {
  return names.flatMap(({ own, rest }) => {
    const [second] = rest;
    const last = rest.at(-1);
    if (own === null || second === undefined || rest.length < 2) return [];
    const [x, y] = [soundKey(own), soundKey(second)];
    return [`long ${x} ${y} ${soundKey(last!).slice(0, 2)}`];
  });
}

/** Inside one incident a lone given name, a kunya or a family is enough. */
function incidentKeys(
  mention: Mention,
  names: readonly ComparedName[],
): readonly string[] {
  return mention.acts.flatMap(({ incident }) =>
    names.flatMap(({ own, kunya, rest }) => [
      `${incident} own ${soundKey((own ?? kunya)!)}`,
      // A lone word may be the family: البعداني.
      ...(rest.length === 0 && own !== null ? [own] : rest.slice(-1)).map(
        (w) => `${incident} family ${soundKey(w).slice(0, 2)}`,
      ),
    ]),
  );
}

/** Keys under which mentions of one person meet. */
function mentionKeys(mention: Mention): readonly string[] {
  const names = [
    ...mention.forms.map(({ name }) => name),
    ...fullAliases(mention),
  ];
  const contexts = [...new Set(contextsOf(mention))];
  const heads = [...new Set(names.flatMap(nameKeys))];
  return [
    ...new Set([
      ...heads.flatMap((head) => contexts.map((at) => `${head} ${at}`)),
      ...longNameKeys(names),
      ...incidentKeys(mention, names),
    ]),
  ];
}

/** First day on which a mention acts; the report's own where none is told. */
function firstDay({ acts, report }: Mention): number {
  const days = acts.flatMap(({ days }) => days?.from ?? []);
  if (days.length > 0) return Math.min(...days);
  return report.published === null
    ? 0
    : Date.parse(`${report.published}T00:00:00Z`) / 86_400_000;
}

function visitBlock(
  block: readonly number[],
  dayOf: readonly number[],
  visit: MentionPairVisitor,
): void {
  const isLarge = block.length > LARGEST_BLOCK;
  const ordered = isLarge
    ? [...block].sort((a, b) => dayOf[a]! - dayOf[b]! || a - b)
    : block;
  const reach = isLarge ? NEIGHBOURS : block.length;
  ordered.forEach((one, at) => {
    const last = Math.min(ordered.length - 1, at + reach);
    for (let next = at + 1; next <= last; next++) {
      const other = ordered[next]!;
      visit(Math.min(one, other), Math.max(one, other));
    }
  });
}

/**
 * Visits every pair of mentions that can be joined, each once, pairs of one
 * report never. A name alone makes no pair: it takes a third part of the name,
 * or a place, month, group, post or kunya beside it. So blocks stay small
 * however many reports there are; in the few large ones (a minister's) each
 * mention meets its {@link NEIGHBOURS} next in time.
 *
 * @param mentions - in canonical order
 */
export function candidateMentions(
  mentions: readonly Mention[],
  visit: MentionPairVisitor,
): void {
  const blocks = new Map<string, number[]>();
  mentions.forEach((mention, index) => {
    for (const key of mentionKeys(mention)) {
      const block = blocks.get(key);
      if (block === undefined) blocks.set(key, [index]);
      else block.push(index);
    }
  });
  const dayOf = mentions.map(firstDay);
  const seen = new Set<number>();
  for (const block of blocks.values()) {
    if (block.length === 1) continue;
    visitBlock(block, dayOf, (a, b) => {
      if (mentions[a]!.report.id === mentions[b]!.report.id) return;
      const pair = a * mentions.length + b;
      if (seen.has(pair)) return;
      seen.add(pair);
      visit(a, b);
    });
  }
}
