import type { DateMention } from "../languages/ar/dates/index.js";
import type { WeaponCode } from "../languages/ar/lexicon/weapons.js";
import { harmsOf, type Harm } from "./casualties.js";
import { eventType, type EventCode } from "./event-type.js";
import type { Frame } from "./frames.js";
import type { SettledPlace } from "./mentions/place-mention.js";
import type { SourceMention } from "./mentions/read-sources.js";
import { partiesOf, type Party } from "./parties.js";
import type { Reading } from "./reading.js";

/** Where a value of a draft was read. */
export interface At<T> {
  readonly value: T;
  readonly reading: Reading;
}

/** One frame with its arguments filled, before frames are joined. */
export interface Draft {
  readonly frame: Frame;
  readonly type: EventCode | null;
  readonly harms: readonly Harm[];
  readonly perpetrators: readonly Party[];
  readonly targets: readonly Party[];
  readonly weapons: readonly {
    readonly code: WeaponCode;
    readonly from: number;
    readonly to: number;
  }[];
  readonly place: SettledPlace | null;
  /** Other places of the clause, coarser: they name the parents. */
  readonly parents: readonly SettledPlace[];
  readonly date: DateMention | null;
  readonly sources: readonly SourceMention[];
  readonly background: boolean;
  readonly denied: boolean;
  readonly failed: boolean;
  readonly ongoing: boolean;
  readonly anaphoric: boolean;
  readonly unreal: boolean;
  /** Outcomes said not to have happened (دون إصابات). */
  readonly toldNone: readonly ("killed" | "wounded")[];
}

const FINE: Readonly<Record<string, number>> = {
  site: 4,
  neighbourhood: 4,
  road: 3.8,
  town: 3,
  area: 2,
  admin1: 1,
  country: 0.2,
};
const BETWEEN_TOWNS = 2.7;
const FEATURE = 3.2;
const ONGOING: ReadonlySet<string> = new Set(
  "تزال يزال زالت تتواصل يتواصل متواصله مستمره مستمرا مستمر تواصل يواصل واصلت واصل استمرار تستمر يستمر".split(
    " ",
  ),
);
const ELSEWHERE: ReadonlySet<string> = new Set(["تمهيدا", "باتجاه", "نحو"]);

/** Fills the arguments of a frame. */
export function draftOf(frame: Frame, places: readonly SettledPlace[]): Draft {
  const { reading } = frame;
  const acts = frame.triggers.filter((t) => !t.negated).map((t) => t.act);
  const harms = harmsOf(frame);
  const { perpetrators, targets } = partiesOf(frame);
  const weapons = weaponsOf(frame);
  const codes = new Set(weapons.map((w) => w.code));
  const live = frame.triggers.filter((t) => !t.unreal && !t.negated);
  const force =
    targets.some((t) => t.mention.actor !== null) &&
    !harms.some((h) => h.group.people.length > 0);
  const particular = harms.some(
    (h) =>
      h.group.people.length > 0 ||
      (h.group.max !== null &&
        h.group.max <= 2 &&
        !h.group.actor &&
        (h.group.nounRole !== "state_forces" || h.group.min === 1)),
  );
  const type = eventType({
    acts: live.length > 0 ? live.map((t) => t.act) : acts,
    weapons: codes,
    particular,
    force,
    gunmen: perpetrators.some(
      (p) => p.mention.pseudo && p.mention.actor?.id !== "civilians",
    ),
    airborne: codes.has("aircraft") || codes.has("drone"),
  });
  const { place, parents } = placeOf(frame, places, type);
  const first = frame.triggers[0];
  return {
    frame,
    type,
    harms,
    perpetrators,
    targets,
    weapons,
    place,
    parents,
    date: dateOf(frame),
    sources: sourcesOf(frame),
    background: frame.background,
    denied: frame.triggers.some((t) => t.denied),
    failed: frame.triggers.some((t) => t.failed || t.act === "survived"),
    ongoing: isOngoing(frame),
    anaphoric:
      first !== undefined &&
      first.definite &&
      first.hit.value.form === "masdar",
    unreal: live.length === 0,
    toldNone: toldNone(frame),
  };
}

function isOngoing(frame: Frame): boolean {
  for (let i = frame.from; i < frame.to; i++)
    if (
      ONGOING.has((frame.reading.view.keys[i] ?? "").replace(/^و(?=.{4})/, ""))
    )
      return true;
  return false;
}

function toldNone(frame: Frame): ("killed" | "wounded")[] {
  return frame.triggers
    .filter((t) => t.negated && (t.act === "killed" || t.act === "wounded"))
    .map((t) => t.act as "killed" | "wounded");
}

function weaponsOf(frame: Frame) {
  const out: { code: WeaponCode; from: number; to: number }[] = [];
  for (const hit of frame.reading.weapons)
    if (
      hit.from >= frame.from &&
      hit.from < frame.to &&
      !out.some((w) => w.code === hit.value)
    )
      out.push({ code: hit.value, from: hit.from, to: hit.to });
  const has = (code: WeaponCode) => out.some((w) => w.code === code);
  const drop = new Set<WeaponCode>();
  if (has("drone")) drop.add("aircraft");
  if (
    has("vehicle_bomb") ||
    has("suicide_belt") ||
    has("uxo") ||
    has("landmine")
  )
    drop.add("ied");
  if (has("uxo"))
    for (const code of [
      "rocket",
      "mortar",
      "artillery",
      "grenade",
      "landmine",
    ] as const)
      drop.add(code);
  if (has("sniper")) drop.add("gunfire");
  if (has("heavy_machine_gun")) drop.add("gunfire");
  if (has("mortar")) for (const code of ["rocket"] as const) drop.add(code);
  return out.filter((w) => !drop.has(w.code));
}

/** A road between towns says less than a town beside it. */
function finenessOf(place: SettledPlace): number {
  if (/^(وادي|محور|جبهة|حوض|تل|جبل)/.test(place.name)) return FEATURE;
  const between = /^(ال)?(طريق|اوتوستراد|أوتوستراد)/.test(place.name);
  return between ? BETWEEN_TOWNS : (FINE[place.precision] ?? 1);
}

/** The finest place of the clause told as where it happened. */
function placeOf(
  frame: Frame,
  places: readonly SettledPlace[],
  type: EventCode | null,
): { place: SettledPlace | null; parents: readonly SettledPlace[] } {
  const usable = (p: SettledPlace) =>
    p.role === "happening" ||
    (p.role === "destination" &&
      (type === "deployment" || type === "control_change")) ||
    (p.role === "origin" && type === "arrest");
  const inside = places.filter(
    (p) => p.from >= frame.from && p.from < frame.to,
  );
  const sentence = places.filter(
    (p) => p.from >= frame.sentence.from && p.from < frame.from,
  );
  const own = inside.filter(usable);
  const pool =
    own.length > 0
      ? own
      : sentence.filter(usable).filter((p) => !ELSEWHERE.has(p.cue));
  let best: SettledPlace | null = null;
  let score = -Infinity;
  const trigger = frame.triggers[0]?.hit.from ?? frame.from;
  for (const place of pool) {
    const located = [
      "في",
      "ب",
      "قرب",
      "علي",
      "داخل",
      "وسط",
      "عند",
      "محيط",
      "امام",
      "شرق",
      "غرب",
      "شمال",
      "جنوب",
    ].includes(place.cue)
      ? 1.2
      : place.headed
        ? 0.8
        : 0;
    const away = Math.abs(place.from - trigger) / 14;
    const value =
      finenessOf(place) +
      located -
      Math.min(away, 2.5) -
      (place.from < frame.sentence.from ? 3 : 0);
    if (value > score) {
      best = place;
      score = value;
    }
  }
  return {
    place: best,
    parents: [...inside, ...sentence].filter((p) => p !== best),
  };
}

/** The time told for the clause, else for the sentence's opening. */
function dateOf(frame: Frame): DateMention | null {
  const { reading } = frame;
  const fits = (d: DateMention) =>
    (d.role === "when" || d.role === "since") &&
    d.kind !== "duration" &&
    d.kind !== "clock" &&
    d.kind !== "part-of-day" &&
    (d.interval !== null || d.anchor !== "absolute");
  const trigger = frame.triggers[0]?.hit.from ?? frame.from;
  const own = reading.dates.filter(
    (d) => d.from >= frame.from && d.from < frame.to && fits(d),
  );
  const rank = (d: DateMention) =>
    Math.abs(d.from - trigger) +
    (d.interval === null ? 40 : 0) +
    (d.role === "since" ? 12 : 0) +
    (d.precision === "day" ? 0 : 8);
  if (own.length > 0) return own.reduce((a, b) => (rank(b) < rank(a) ? b : a));
  const opening = reading.dates.filter(
    (d) =>
      d.from >= frame.sentence.from &&
      d.from < frame.from &&
      d.from <= frame.sentence.from + 4 &&
      fits(d),
  );
  return opening[0] ?? null;
}

function sourcesOf(frame: Frame): readonly SourceMention[] {
  return frame.reading.sources.filter(
    (s) => s.at >= frame.sentence.from && s.at < frame.sentence.to,
  );
}
