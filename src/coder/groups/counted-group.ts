import type { NumberMention } from "../../languages/ar/numerals/index.js";
import type { NounHit, Reading } from "../reading.js";
import type { ActorMention } from "../mentions/actor-mention.js";
import { forceNear } from "./force-of-group.js";
import { OTHERS } from "./other-words.js";
import { makeGroup, type PeopleGroup } from "./people-group.js";

/** Words that may follow a number whose noun is left out: `مقتل ثلاثة في …`. */
const AFTER_BARE_NUMBER: ReadonlySet<string> = new Set([
  "في",
  "جراء",
  "اثر",
  "برصاص",
  "بينهم",
  "منهم",
  "منهما",
  "منهن",
  "من",
  "بانفجار",
  "بقصف",
  "بجروح",
  "علي",
  "نتيجه",
  "خلال",
  "اليوم",
  "امس",
  "بينما",
  "فيما",
]);

/**
 * The people a number counts: `ثلاثة مدنيين`, `5 من عناصر X`, `أربعة آخرين`,
 * or the number alone.
 *
 * @source gold/GUIDE.md, "casualties"
 */
export function countedGroup(
  reading: Reading,
  number: NumberMention,
  end: number,
): PeopleGroup | null {
  const { keys } = reading.view;
  const after = Math.max(number.to, 0);
  const at =
    keys[after] === "من" && keys[after + 1] !== "بينهم" ? after + 1 : after;
  const nounAt = nounNear(reading, at, end)?.at ?? -1;
  const hasNoun = nounAt >= 0;
  const key = keys[at] ?? "";
  const actor = forceNear(reading, hasNoun ? nounAt : at, end);
  const counted = (to: number, by: ActorMention | null, others: boolean) =>
    makeGroup(reading, {
      from: Math.min(number.hedgeFrom, number.from),
      to,
      min: number.min,
      max: number.max,
      countFrom: number.hedgeFrom,
      countTo: Math.max(number.to, number.hedgeTo),
      hedge: number.hedge,
      nounAt,
      people: [],
      actor: by,
      others,
      rule: "ar.group.counted",
    });
  if (hasNoun)
    return counted(
      Math.max(nounAt + 1, actor?.to ?? 0),
      actor,
      OTHERS.has(key) || OTHERS.has(keys[nounAt + 1] ?? ""),
    );
  if (OTHERS.has(key)) return counted(at + 1, null, true);
  if (actor && ownsCounted(reading, after, actor))
    return counted(actor.to, actor, false);
  if (isSoundPlural(keys[after] ?? "", number) || BODIES.has(keys[after] ?? ""))
    return counted(after + 1, null, false);
  return mayStandAlone(keys[after] ?? "") ? counted(after, null, false) : null;
}

/** Nouns for the dead that a number counts like people. */
export const BODIES: ReadonlySet<string> = new Set(
  "جثه جثث جثمان جثامين جثمانا".split(" "),
);

/** Broken plurals in ـين, and numerals. */
const NO_SOUND_PLURAL =
  /(?:ا.ين|لايين|^سنين|^عشرين|لاثين|بعين|مسين|ستين|سعين|مانين)$/u;

/**
 * `خمسة مراجعين`: three to ten of a sound masculine plural are people, whatever
 * the noun; things take other plurals.
 */
function isSoundPlural(key: string, { min }: NumberMention): boolean {
  if (min === null || min < 3 || min > 10 || key.length < 6) return false;
  return /^[^و].*[يو]ن$/u.test(key) && !NO_SOUND_PLURAL.test(key);
}

/** `5 من قوات X`, not `ثلاث مروحيات لـX`: no thing stands between. */
function ownsCounted(
  { view }: Reading,
  after: number,
  { from, coreFrom }: ActorMention,
): boolean {
  if (from <= after || coreFrom <= after) return true;
  return from - after <= 2 && view.keys[after] === "من";
}

function mayStandAlone(next: string): boolean {
  return (
    next === "" ||
    /^[.،,؛:)]$/.test(next) ||
    next.startsWith("و") ||
    // `إصابة نحو 100 يعالجون`: what they do is told of people.
    /^ي.{2,}ون$/.test(next) ||
    AFTER_BARE_NUMBER.has(next)
  );
}

/** The counted noun: directly after the number or after one adjective. */
export function nounNear(
  reading: Reading,
  at: number,
  end: number,
): NounHit | null {
  for (let i = at; i < Math.min(end, at + 2); i++) {
    const hit = reading.nouns.get(i);
    if (hit && hit.clitics.every((c) => c === "ال" || (i === at && c === "")))
      return hit;
  }
  return null;
}
