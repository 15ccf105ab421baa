import type { NamedActor, World } from "../countries/pack.js";
import {
  inferPublished,
  readDates,
  type DateMention,
} from "../languages/ar/dates/index.js";
import { classifyLines, type LineKind } from "../languages/ar/furniture.js";
import { FICTION, SPORT } from "../languages/ar/lexicon/discourse-words.js";
import type { Sentence } from "../text/sentences.js";
import type { CoderInput } from "./coder-input.js";
import type { SettledPlace } from "./mentions/place-mention.js";
import { adminVotes, settlePlaces } from "./mentions/settle-places.js";
import type { ChooseActor } from "./mentions/read-actors.js";
import { viewText } from "../languages/ar/view.js";
import { readPlaces } from "./mentions/read-places.js";
import { readLayers, type Reading } from "./reading.js";
import type { Region } from "./resolve-where.js";

/** A sentence with its place in the report. */
export interface PlacedSentence {
  readonly reading: Reading;
  readonly sentence: Sentence;
  readonly kind: LineKind;
  /** Title −1, then 0, 1, … over body sentences. */
  readonly order: number;
}

/** A report with all its layers, before happenings are made. */
export interface ReadReport {
  readonly input: CoderInput;
  readonly title: Reading | null;
  readonly body: Reading;
  readonly places: ReadonlyMap<Reading, readonly SettledPlace[]>;
  readonly sentences: readonly PlacedSentence[];
  readonly region: Region;
  readonly publishedInferred: {
    readonly earliest: string;
    readonly latest: string;
    readonly evidence: readonly {
      readonly from: number;
      readonly to: number;
      readonly reason: string;
    }[];
  } | null;
  readonly sport: boolean;
}

const FALLBACK_DAY = "2022-06-01";
const SPORT_WORDS = 4;
const FICTION_WORDS = 4;

/** Reads a report's title and body. */
export function readReport(input: CoderInput, world: World): ReadReport {
  const choose = chooserFor(
    input.published ?? FALLBACK_DAY,
    homeOf(input, world),
  );
  const title =
    input.title === null || input.title === ""
      ? null
      : readLayers("title", input.title, world, input.published, choose);
  const first = readLayers("text", input.text, world, input.published, choose);
  const publishedInferred = input.published ? null : inferDay(first, world);
  const body = publishedInferred ? redate(first, publishedInferred) : first;
  const groups = title ? [title.places, body.places] : [body.places];
  const votes = adminVotes(groups);
  const places = new Map<Reading, readonly SettledPlace[]>();
  if (title) places.set(title, settlePlaces(title.places, votes));
  places.set(body, settlePlaces(body.places, votes));
  return {
    input,
    title,
    body,
    places,
    sentences: placeSentences(input, title, body),
    region: regionOf(votes),
    publishedInferred,
    sport: isSport(body),
  };
}

/**
 * Dates of an undated report that come out alike from both ends of the
 * interval its text supports (`مايو الماضي`); the others stay unknown.
 */
function redate(
  body: Reading,
  day: { readonly earliest: string; readonly latest: string },
): Reading {
  const { tokens } = body.view;
  const { numbers } = body;
  const from = readDates(tokens, { published: day.earliest, numbers });
  const to = readDates(tokens, { published: day.latest, numbers });
  const dates = body.dates.map((date) => {
    if (date.interval !== null) return date;
    const same = (d: DateMention) => d.from === date.from && d.to === date.to;
    const a = from.find(same);
    const b = to.find(same);
    const agree =
      a?.interval &&
      a.interval.start === b?.interval?.start &&
      a.interval.end === b.interval.end;
    return agree ? a : date;
  });
  return { ...body, dates };
}

function inferDay(
  body: Reading,
  world: World,
): ReadReport["publishedInferred"] {
  return inferPublished({
    dates: body.dates as readonly DateMention[],
    tokens: body.view.tokens,
    calendar: world.calendar.map((e) => ({
      id: e.id,
      start: e.start,
      end: e.end,
      words: e.keys,
    })),
    eras: [],
  });
}

/** The country a report speaks of, by a first look at its places. */
function homeOf(input: CoderInput, world: World): string | null {
  const view = viewText("text", `${input.title ?? ""}\n${input.text}`);
  const none = new Uint8Array(view.tokens.count);
  const mentions = readPlaces(view, world.gazetteer, none);
  return regionOf(adminVotes([mentions])).country;
}

/** Actors active on a day; the most important of those that share a name. */
export function chooserFor(day: string, home: string | null): ChooseActor {
  return (names: readonly NamedActor[]) => {
    const active = names.filter(
      ({ actor }) =>
        (actor.from === null ||
          actor.from.slice(0, day.length) <= day.slice(0, actor.from.length)) &&
        (actor.to === null || day.slice(0, actor.to.length) <= actor.to),
    );
    const pool = active.length > 0 ? active : names;
    const here = pool.filter(({ actor }) => actor.country === home);
    const abroad = new Set(pool.map(({ actor }) => actor.country)).size > 1;
    const chosen =
      here[0] ??
      pool.find(({ actor }) => actor.country === "ZZ") ??
      (abroad ? undefined : pool[0]);
    return chosen ? { actor: chosen.actor, loaded: chosen.loaded } : null;
  };
}

function placeSentences(
  input: CoderInput,
  title: Reading | null,
  body: Reading,
): readonly PlacedSentence[] {
  const lines = classifyLines(input.text, input.title);
  const out: PlacedSentence[] = [];
  if (title)
    for (const sentence of title.view.sentences)
      out.push({ reading: title, sentence, kind: "title", order: -1 });
  let order = 0;
  for (const sentence of body.view.sentences) {
    const start = body.view.tokens.start[sentence.from] ?? 0;
    const kind =
      lines.find((l) => start >= l.start && start < l.end)?.kind ?? "body";
    if (kind === "furniture" || kind === "dateline") continue;
    out.push({
      reading: body,
      sentence,
      kind,
      order: kind === "title" ? -1 : order,
    });
    if (kind !== "title") order++;
  }
  return out;
}

function regionOf(votes: ReadonlyMap<string, number>): Region {
  let country: string | null = null;
  let admin1: string | null = null;
  let most = 0;
  let sum = 0;
  let top = 0;
  for (const [key, n] of votes) {
    if (key.startsWith("country ")) {
      if (n > most) {
        most = n;
        country = key.slice(8);
      }
      continue;
    }
    sum += n;
    if (n > top) {
      top = n;
      admin1 = key;
    }
  }
  return { country, admin1: top * 2 > sum ? admin1 : null };
}

function isSport(body: Reading): boolean {
  return (
    density(body, SPORT, SPORT_WORDS) || density(body, FICTION, FICTION_WORDS)
  );
}

/** At least `least` different words of a set, and one in forty tokens. */
function density(
  body: Reading,
  words: ReadonlySet<string>,
  least: number,
): boolean {
  let hits = 0;
  const seen = new Set<string>();
  for (const key of body.view.keys) {
    const bare = key.replace(/^[وفبل](?=.{4})/, "");
    if (!words.has(key) && !words.has(bare)) continue;
    hits++;
    seen.add(bare);
  }
  return seen.size >= least && hits * 40 > body.view.tokens.count;
}
