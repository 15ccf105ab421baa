import type { DateMention } from "../../languages/ar/dates/index.js";
import { BREAKERS } from "../../languages/ar/lexicon/discourse-words.js";
import type { Draft } from "../drafts.js";
import type { Features } from "../evidence/feature-parts.js";
import type { Happening } from "../happenings.js";
import type { Reading } from "../reading.js";

const flag = (told: boolean) => (told ? 1 : 0);
/** Tokens from a trigger after which a date is equally far. */
const FAR_TOKENS = 40;
/** Sentences after which a telling is equally far. */
const FAR_SENTENCES = 6;

/** A date that tells when something happened, be it a day unknown. */
export function isDay({ role, kind, interval, anchor }: DateMention): boolean {
  return (
    (role === "when" || role === "since") &&
    kind !== "duration" &&
    kind !== "clock" &&
    kind !== "part-of-day" &&
    (interval !== null || anchor !== "absolute")
  );
}

/** Token of the first trigger of a happening in a text. */
export function firstTrigger(
  { drafts }: Happening,
  reading: Reading,
): number | undefined {
  return drafts.find((d) => d.frame.reading === reading)?.frame.triggers[0]?.hit
    .from;
}

/** Where a token stands to the happening's tellings. */
export function standing(
  { drafts }: Happening,
  reading: Reading,
  at: number,
): Features {
  const here = drafts.filter((d) => d.frame.reading === reading);
  const inside = (from: number, to: number) => at >= from && at < to;
  const inFrame = here.some((d) => inside(d.frame.from, d.frame.to));
  const inSentence = here.filter((d) =>
    inside(d.frame.sentence.from, d.frame.sentence.to),
  );
  const first = drafts[0];
  const inFirst = first !== undefined && inSentence.includes(first);
  const triggers = inSentence.flatMap((d) => d.frame.triggers);
  const nearest = triggers.reduce<number | null>(
    (best, { hit }) =>
      best === null || Math.abs(hit.from - at) < Math.abs(best - at)
        ? hit.from
        : best,
    null,
  );
  const order = orderOf(reading, at);
  const orders = here.map((d) => orderOf(reading, d.frame.from));
  const away = Math.min(
    FAR_SENTENCES,
    ...orders.map((o) => Math.abs(o - order)),
  );
  const ahead = orders.length > 0 && orders.every((o) => order < o);
  const apart = inSentence.length === 0;
  const breaks = nearest === null ? 0 : breaksBetween(reading, nearest, at);
  return {
    "in-frame": flag(inFrame),
    "in-first-frame": flag(inFirst && inside(first.frame.from, first.frame.to)),
    "in-first": flag(inFirst),
    "in-sentence": flag(!apart),
    tokens:
      nearest === null
        ? 0
        : Math.min(FAR_TOKENS, Math.abs(nearest - at)) / FAR_TOKENS,
    close: flag(nearest !== null && Math.abs(nearest - at) <= 5),
    after: flag(nearest !== null && at > nearest),
    breaks: Math.min(breaks, 3) / 3,
    "no-breaks": flag(nearest !== null && breaks === 0),
    sentences: apart ? away / FAR_SENTENCES : 0,
    "sentence-before": flag(apart && ahead && away === 1),
    "sentence-after": flag(apart && !ahead && away === 1),
    ahead: flag(apart && ahead && away > 1),
    behind: flag(apart && !ahead),
  };
}

/** Commas and words that open another clause between two tokens. */
function breaksBetween({ view }: Reading, a: number, b: number): number {
  let count = 0;
  for (let at = Math.min(a, b) + 1; at < Math.max(a, b); at++) {
    const key = view.keys[at] ?? "";
    if (key === "،" || key === "," || BREAKERS.has(key)) count++;
  }
  return count;
}

/** How a date stands to the others of its sentence. */
export function among(
  { drafts }: Happening,
  { dates }: Reading,
  mention: DateMention,
): Features {
  const draft = drafts.find(
    ({ frame: { sentence, reading } }) =>
      reading.dates === dates &&
      mention.from >= sentence.from &&
      mention.from < sentence.to,
  );
  if (!draft) return {};
  const { sentence, triggers } = draft.frame;
  const rivals = dates.filter(
    (d) => isDay(d) && d.from >= sentence.from && d.from < sentence.to,
  );
  const reach = (d: DateMention) =>
    Math.min(...triggers.map(({ hit }) => Math.abs(hit.from - d.from)));
  const nearest = rivals.every((d) => reach(d) >= reach(mention));
  return {
    only: flag(rivals.length === 1),
    coarser: flag(
      mention.precision !== "day" && rivals.some((d) => d.precision === "day"),
    ),
    nearest: flag(rivals.length > 1 && nearest),
    further: flag(!nearest),
    "first-of-sentence": flag(rivals.length > 1 && rivals[0] === mention),
  };
}

/** What other happenings say of the same words. */
export function othersOf(
  happening: Happening,
  happenings: readonly Happening[],
  reading: Reading,
  at: number,
): Features {
  const others = happenings.filter((h) => h !== happening);
  const holds = ({ frame }: Draft) =>
    frame.reading === reading && at >= frame.from && at < frame.to;
  const near = (h: Happening) =>
    Math.min(
      ...h.drafts
        .filter((d) => d.frame.reading === reading)
        .flatMap((d) => d.frame.triggers)
        .map(({ hit }) => Math.abs(hit.from - at)),
    );
  const own = near(happening);
  return {
    "other-frame": flag(others.some((h) => h.drafts.some(holds))),
    "other-slot": flag(
      others.some((h) =>
        h.drafts.some(
          (d) => d.frame.reading === reading && d.date?.from === at,
        ),
      ),
    ),
    "other-nearer": flag(others.some((h) => near(h) < own)),
  };
}

/** Number of the sentence that holds a token. */
function orderOf(reading: Reading, at: number): number {
  return reading.view.sentenceOf[at] ?? -1;
}
