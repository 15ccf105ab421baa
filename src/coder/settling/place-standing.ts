import type { Draft } from "../drafts.js";
import type { Features } from "../evidence/feature-parts.js";
import type { Happening } from "../happenings.js";
import type { SettledPlace } from "../mentions/place-mention.js";
import type { Reading } from "../reading.js";

const flag = (told: boolean) => (told ? 1 : 0);
/** Tokens from a trigger after which a place is equally far. */
const FAR_TOKENS = 40;
/** Sentences from a telling after which a place is equally far. */
const FAR_SENTENCES = 6;

/** Where the place stands to the happening's tellings. */
export function standing(
  { drafts, type }: Happening,
  reading: Reading,
  place: SettledPlace,
): Features {
  const here = drafts.filter((d) => d.frame.reading === reading);
  const inside = (d: Draft, from: number, to: number) =>
    place.from >= from && place.from < to && d.frame.reading === reading;
  const inFrame = here.filter((d) => inside(d, d.frame.from, d.frame.to));
  const inSentence = here.filter((d) =>
    inside(d, d.frame.sentence.from, d.frame.sentence.to),
  );
  const typed = inSentence.filter((d) => d.type === type);
  const reach = Math.min(
    FAR_TOKENS,
    ...inSentence.flatMap((d) =>
      d.frame.triggers.map((t) => Math.abs(t.hit.from - place.from)),
    ),
  );
  const after = inSentence.some((d) =>
    d.frame.triggers.some((t) => t.hit.from < place.from),
  );
  const first = drafts[0];
  const order = orderOf(reading, place);
  const away = Math.min(
    FAR_SENTENCES,
    ...here.map((d) =>
      Math.abs(orderOf(reading, { from: d.frame.from }) - order),
    ),
  );
  const ahead =
    here.length > 0 && here.every((d) => place.from < d.frame.sentence.from);
  return {
    "in-frame": flag(inFrame.length > 0),
    "in-first": flag(
      first !== undefined &&
        inside(first, first.frame.sentence.from, first.frame.sentence.to),
    ),
    "in-first-frame": flag(
      first !== undefined && inside(first, first.frame.from, first.frame.to),
    ),
    "in-sentence": flag(inSentence.length > 0),
    "in-typed": flag(typed.length > 0),
    tokens: inSentence.length > 0 ? reach / FAR_TOKENS : 0,
    close: flag(reach <= 4),
    "after-trigger": flag(after),
    sentences: inSentence.length > 0 ? 0 : away / FAR_SENTENCES,
    "sentence-before": flag(ahead && away === 1),
    ahead: flag(ahead && away > 1),
    behind: flag(inSentence.length === 0 && !ahead),
  };
}

/** Higher is finer. */
const FINE: Readonly<Record<string, number>> = {
  site: 4,
  neighbourhood: 4,
  road: 4,
  town: 3,
  area: 2,
  admin1: 1,
  country: 0,
};

/** How fine the place is among those of its clause that it happened at. */
export function among(
  { drafts }: Happening,
  reading: Reading,
  place: SettledPlace,
  list: readonly SettledPlace[],
): Features {
  const frame = drafts.find(
    ({ frame: f }) =>
      f.reading === reading && place.from >= f.from && place.from < f.to,
  )?.frame;
  if (!frame || place.role !== "happening") return {};
  const rivals = list.filter(
    (p) =>
      p !== place &&
      p.role === "happening" &&
      p.from >= frame.from &&
      p.from < frame.to,
  );
  const fine = FINE[place.precision] ?? 1;
  const finer = rivals.some((p) => (FINE[p.precision] ?? 1) > fine);
  const first = rivals.every((p) => p.from > place.from);
  return {
    alone: flag(rivals.length === 0),
    finer: flag(finer),
    finest: flag(rivals.length > 0 && !finer),
    "first-of-clause": flag(rivals.length > 0 && first),
  };
}

/** Number of the sentence that holds a token. */
export function orderOf(
  reading: Reading,
  { from }: { readonly from: number },
): number {
  return reading.view.sentenceOf[from] ?? -1;
}
