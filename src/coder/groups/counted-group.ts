import type { NumberMention } from "../../languages/ar/numerals/index.js";
import type { NounHit, Reading } from "../reading.js";
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
  const base = {
    from: Math.min(number.hedgeFrom, number.from),
    min: number.min,
    max: number.max,
    countFrom: number.hedgeFrom,
    countTo: Math.max(number.to, number.hedgeTo),
    hedge: number.hedge,
    rule: "ar.group.counted",
  };
  if (hasNoun)
    return makeGroup(reading, {
      ...base,
      to: Math.max(nounAt + 1, actor?.to ?? 0),
      nounAt,
      actor,
      others: OTHERS.has(key) || OTHERS.has(keys[nounAt + 1] ?? ""),
    });
  if (OTHERS.has(key))
    return makeGroup(reading, { ...base, to: at + 1, others: true });
  if (actor && actor.from - after <= 2)
    return makeGroup(reading, { ...base, to: actor.to, actor, others: false });
  return mayStandAlone(keys[after] ?? "")
    ? makeGroup(reading, { ...base, to: after, others: false })
    : null;
}

function mayStandAlone(next: string): boolean {
  return (
    next === "" ||
    /^[.،,؛:)]$/.test(next) ||
    next.startsWith("و") ||
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
