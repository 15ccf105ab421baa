import type { World } from "../countries/pack.js";
import {
  classifyLines,
  type LineKind,
} from "../languages/ar/furniture/classify-lines.js";
import { viewText, type TextView } from "../languages/ar/view.js";
import type { Sentence } from "../text/sentences.js";
import { chooserFor } from "./choose-actor.js";
import type { CoderInput } from "./coder-input.js";
import { readCues } from "./cue-hits.js";
import type { SettledPlace } from "./mentions/place-mention.js";
import { readPlaces } from "./mentions/read-places.js";
import { adminVotes } from "./mentions/place-votes.js";
import { settlePlaces } from "./mentions/settle-places.js";
import { isOffTopic } from "./off-topic.js";
import {
  readLayers,
  type CuedText,
  type Reading,
  type ReadingContext,
} from "./reading.js";
import { regionOf, type Region } from "./region.js";
import {
  inferDay,
  onlyDay,
  redate,
  type InferredDay,
} from "./undated-report.js";

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
  readonly world: World;
  readonly title: Reading | null;
  readonly body: Reading;
  /** Settled places of each text, in text order. */
  readonly places: ReadonlyMap<Reading, readonly SettledPlace[]>;
  /** Title first, then the body without furniture, in text order. */
  readonly sentences: readonly PlacedSentence[];
  readonly region: Region;
  readonly publishedInferred: InferredDay | null;
  /** Sport, film or books: nothing in it is a happening. */
  readonly offTopic: boolean;
}

/** Day by which actors are chosen in a report without a day of its own. */
const FALLBACK_DAY = "2022-06-01";

/** A report's texts cut into tokens. */
export interface ReportTexts {
  readonly heading: CuedText | null;
  readonly text: CuedText;
}

function cuedText(part: TextView["part"], text: string): CuedText {
  const view = viewText(part, text);
  return { view, cues: readCues(view) };
}

/** Cuts a report's texts into tokens and sentences. */
export function cutReport({ title, text }: CoderInput): ReportTexts {
  return {
    heading: title ? cuedText("title", title) : null,
    text: cuedText("text", text),
  };
}

/**
 * Whether no word of a report can tell a happening, or the report is of sport,
 * film or books: four newspaper articles in ten, which then need not be read
 * further.
 */
export function tellsNothing({ heading, text }: ReportTexts): boolean {
  const cues = text.cues.length + (heading?.cues.length ?? 0);
  return cues === 0 || isOffTopic(text.view);
}

/** Reads a report's title and body. */
export function readReport(
  input: CoderInput,
  world: World,
  texts: ReportTexts = cutReport(input),
): ReadReport {
  const { published } = input;
  const { heading, text } = texts;
  const views = heading ? [heading.view, text.view] : [text.view];
  const firstPlaces = new Map(
    views.map((view) => [view, readPlaces(view, world.gazetteer, none(view))]),
  );
  // The country a report speaks of, by a first look at its places.
  const home = regionOf(adminVotes([...firstPlaces.values()])).country;
  const day = published ? null : dayOf(text, world, home, firstPlaces);
  const choose = chooserFor(published ?? day?.latest ?? FALLBACK_DAY, home);
  const context = {
    world,
    published: published ?? onlyDay(day),
    choose,
    firstPlaces,
  };
  const dated = (reading: Reading) => (day ? redate(reading, day) : reading);
  const title = heading ? dated(readLayers(heading, context)) : null;
  const body = dated(readLayers(text, context));
  const readings = title ? [title, body] : [body];
  const votes = adminVotes(readings.map((r) => r.places));
  return {
    input,
    world,
    title,
    body,
    places: new Map(readings.map((r) => [r, settlePlaces(r.places, votes)])),
    sentences: placeSentences(input, title, body),
    region: regionOf(votes),
    publishedInferred: day,
    offTopic: isOffTopic(body.view),
  };
}

/** The day of a report that has none, from what its text tells of other days. */
function dayOf(
  text: CuedText,
  world: World,
  home: string | null,
  firstPlaces: ReadingContext["firstPlaces"],
): InferredDay | null {
  const choose = chooserFor(FALLBACK_DAY, home);
  const context = { world, published: null, choose, firstPlaces };
  const first = readLayers(text, context);
  return inferDay(first, world, home);
}

/** Body and title of a report, as far as it has them. */
export function readingsOf({ body, title }: ReadReport): readonly Reading[] {
  return title ? [body, title] : [body];
}

const none = (view: TextView) => new Uint8Array(view.tokens.count);

function placeSentences(
  input: CoderInput,
  title: Reading | null,
  body: Reading,
): readonly PlacedSentence[] {
  const lines = classifyLines(input.text, input.title);
  let line = 0;
  const out: PlacedSentence[] = [];
  for (const sentence of title?.view.sentences ?? [])
    if (title) out.push({ reading: title, sentence, kind: "title", order: -1 });
  let order = 0;
  for (const sentence of body.view.sentences) {
    const start = body.view.tokens.start[sentence.from] ?? 0;
    while (line < lines.length && (lines[line]?.end ?? 0) <= start) line++;
    const own = lines[line];
    const kind = own !== undefined && own.start <= start ? own.kind : "body";
    if (kind === "furniture" || kind === "dateline") continue;
    // A headline repeated in the body is told once.
    const isTitle = kind === "title";
    out.push({ reading: body, sentence, kind, order: isTitle ? -1 : order });
    if (!isTitle) order++;
  }
  return out;
}
