import type { EventTypeCode } from "../../model/vocabulary.js";
import type { Draft } from "../drafts.js";
import type { Features } from "../evidence/report-features.js";
import type { Happening } from "../happenings.js";
import { nameKey } from "../mentions/name-key.js";
import type { SettledPlace } from "../mentions/place-mention.js";
import type { Reading } from "../reading.js";

const flag = (told: boolean) => (told ? 1 : 0);
/** Tokens from a trigger after which a place is equally far. */
const FAR_TOKENS = 40;
/** Sentences from a telling after which a place is equally far. */
const FAR_SENTENCES = 6;
/** Tokens between a place and the one that holds it: `نوى بريف درعا`. */
const BESIDE = 3;

/** Types by what their place means. */
const CLASS: Readonly<Partial<Record<EventTypeCode, string>>> = {
  arrest: "taken",
  abduction: "taken",
  release: "taken",
  deployment: "moved",
  withdrawal: "moved",
  displacement: "moved",
  control_change: "held",
  siege: "held",
  raid: "held",
  meeting: "talk",
  agreement: "talk",
  statement: "talk",
  decree: "talk",
  threat: "talk",
  protest: "talk",
  surrender: "talk",
};

const CUES: readonly (readonly [string, RegExp])[] = [
  ["in", /^(في|ب|داخل|وسط|ضمن)$/],
  ["near", /^(قرب|بالقرب|بمحاذاه|بجوار|جوار|محيط|اطراف|مشارف|عند|امام)$/],
  ["side", /^(شرق|غرب|شمال|جنوب|شرقي|غربي|شمالي|جنوبي)$/],
  ["from", /^من$/],
  ["to", /^(الي|نحو|باتجاه|صوب)$/],
  ["on", /^(علي|استهدف|استهدفت|طال|طالت|ضرب|ضربت)$/],
  ["between", /^بين$/],
];

/** A place that a report names, as one happening may have been there. */
export interface PlaceField {
  /** Settled places of each text, in text order. */
  readonly places: ReadonlyMap<Reading, readonly SettledPlace[]>;
  readonly happenings: readonly Happening[];
  /** What the stated rules give: the own, related and inherited place. */
  readonly byRule: readonly (SettledPlace | null)[];
  /** The place of the main happening where it is settled before. */
  readonly main: SettledPlace | null;
  /** The place settled for the happening before. */
  readonly last: SettledPlace | null;
  /** What `المدينة`, `الحي`, `هناك` of the tellings stand for. */
  readonly pointed: SettledPlace | null;
  readonly background: boolean;
}

/** A place and the text that names it. */
export interface PlacedMention {
  readonly reading: Reading;
  readonly place: SettledPlace;
}

/**
 * What speaks for and against a happening having been at a place that the
 * report names.
 */
export function placeFeatures(
  happening: Happening,
  { reading, place }: PlacedMention,
  field: PlaceField,
): Features {
  const key = nameKey(place.name);
  const same = (p: SettledPlace | null | undefined) =>
    p != null && nameKey(p.name) === key;
  const [own, related, inherited] = field.byRule;
  const list = field.places.get(reading) ?? [];
  const at = list.indexOf(place);
  const before = list[at - 1];
  const next = list[at + 1];
  const holder =
    before !== undefined &&
    place.from - before.to <= BESIDE &&
    before.to <= place.from;
  const held = next !== undefined && next.from - place.to <= BESIDE;
  const out: Record<string, number> = {
    "rule-own": flag(same(own)),
    "rule-related": flag(own == null && same(related)),
    "rule-inherited": flag(own == null && related == null && same(inherited)),
    "rule-none": flag(own == null && related == null && inherited == null),
    main: flag(same(field.main)),
    "main-unplaced": flag(same(field.main) && own == null),
    "main-background": flag(same(field.main) && field.background),
    last: flag(same(field.last)),
    "last-unplaced": flag(same(field.last) && own == null),
    pointed: flag(same(field.pointed)),
    "pointed-unplaced": flag(same(field.pointed) && own == null),
    "pointed-elsewhere": flag(field.pointed !== null && !same(field.pointed)),
    ...inReport(field, reading, place, key),
    ...among(happening, reading, place, list),
    [`role-${place.role}`]: 1,
    [`precision-${place.precision}`]: 1,
    headed: flag(place.headed),
    weak: flag(place.weak),
    known: flag(place.place !== null),
    holder: flag(holder),
    "holder-in": flag(holder && /^(ب|في)$/.test(place.cue)),
    held: flag(held),
    title: flag(isInTitle(field, reading)),
    slot: flag(happening.drafts.some((d) => same(d.place))),
    "slot-first": flag(same(happening.drafts[0]?.place)),
    ...standing(happening, reading, place),
    ...othersOf(happening, reading, place, field),
  };
  const cue = CUES.find(([, words]) => words.test(place.cue))?.[0] ?? "other";
  out[`cue-${cue}`] = 1;
  const kind = CLASS[happening.type] ?? "struck";
  out[`${kind}-${place.role}`] = 1;
  out[`${kind}-cue-${cue}`] = 1;
  if (place.precision === "admin1" || place.precision === "country")
    out[`${kind}-wide`] = 1;
  if (field.background)
    out["background-wide"] = flag(place.precision === "admin1");
  return out;
}

/** Where the place stands to the happening's tellings. */
function standing(
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

/** What other happenings say of the same words. */
function othersOf(
  happening: Happening,
  reading: Reading,
  place: SettledPlace,
  { happenings }: PlaceField,
): Features {
  const others = happenings.filter((h) => h !== happening);
  const holds = (h: Happening) =>
    h.drafts.some(
      ({ frame }) =>
        frame.reading === reading &&
        place.from >= frame.from &&
        place.from < frame.to,
    );
  const slots = others.filter((h) => h.drafts.some((d) => d.place === place));
  return {
    "other-frame": flag(others.some(holds)),
    "other-slot": flag(slots.length > 0),
    "other-type": flag(slots.some((h) => h.type === happening.type)),
  };
}

/** How much the report as a whole speaks of the place. */
function inReport(
  field: PlaceField,
  reading: Reading,
  place: SettledPlace,
  key: string,
): Features {
  const counts = new Map<string, number>();
  for (const list of field.places.values())
    for (const p of list) {
      const k = nameKey(p.name);
      counts.set(k, (counts.get(k) ?? 0) + 1);
    }
  const times = counts.get(key) ?? 1;
  const body = orderOf(reading, place) === 0 && !isInTitle(field, reading);
  return {
    times: Math.min(times - 1, 4) / 4,
    dominant: flag(times > 1 && times === Math.max(...counts.values())),
    lead: flag(body),
    only: flag(counts.size === 1),
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
function among(
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

/** The text that comes second in the map is the title. */
function isInTitle({ places }: PlaceField, reading: Reading): boolean {
  return places.size > 1 && [...places.keys()].indexOf(reading) === 0;
}

/** Number of the sentence that holds a token. */
function orderOf(
  reading: Reading,
  { from }: { readonly from: number },
): number {
  return reading.view.sentences.findIndex((s) => from >= s.from && from < s.to);
}
