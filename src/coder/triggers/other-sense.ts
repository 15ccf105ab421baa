import { analyseWord } from "../../languages/ar/clitics.js";
import { THINGS } from "../../languages/ar/events/things.js";
import type { Reading } from "../reading.js";
import type { CuePlace } from "./factuality.js";

/** Tokens after a verb in which its people or its thing stand. */
const REACH = 9;
/** After these a thing is where or with what, not what was seized. */
const BEFORE = /^[وف]?(في|من|على|خلال|بعد|قبل|اثناء|عبر|ضمن)$/;
const STOP = /^[.؛:؟!;،]$/;

/**
 * Whether a cue word stands here for something else: `فقد` is mostly ف and
 * قد, `لقاء فدية` no meeting, a checkpoint is a نقطة سيطرة, and who is
 * `ضبط` or `أوقف` must be people.
 */
export function isOtherSense(place: CuePlace): boolean {
  const { value } = place.hit;
  if (value.people !== undefined && !value.object && !isOfPeople(place))
    return true;
  if (value.act === "missing") return isParticle(place);
  if (value.act === "meeting") return isInReturn(place);
  if (value.act !== "control_change") return false;
  return isCheckpoint(place) || isBooty(place) || isStanding(place);
}

/** Whether people come after the verb before any thing does. */
function isOfPeople({ reading, sentence, hit }: CuePlace): boolean {
  const end = Math.min(sentence.to, hit.to + REACH);
  for (let at = hit.to; at < end; at++) {
    const key = reading.view.keys[at] ?? "";
    if (STOP.test(key)) break;
    if (isThing(key) && !BEFORE.test(reading.view.keys[at - 1] ?? ""))
      return false;
    if (hit.value.people === "counted") {
      if (isCount(reading, at)) return true;
    } else if (isPerson(reading, at) && !isActor(reading, at)) return true;
  }
  return hit.value.people === "open";
}

/** Somebody who is no member of the force that may be the subject. */
function isPerson(reading: Reading, at: number): boolean {
  if (reading.people.some((p) => p.name.from === at)) return true;
  if (isCount(reading, at)) return true;
  const noun = reading.nouns.get(at)?.noun;
  return noun !== undefined && !noun.fighter && noun.role !== "state_forces";
}

/** `أوقف مسلحون مجهولون سيارة`: who acts is not who is taken. */
const isActor = (reading: Reading, at: number) =>
  reading.actors.some((a) => at >= a.from && at < a.to);

const isCount = (reading: Reading, at: number) =>
  reading.numbers.some((n) => n.from === at && n.use === "count");

function isThing(key: string): boolean {
  return analyseWord(key).some(
    ({ stem, clitics }) =>
      THINGS.has(stem) && clitics.every((c) => c === "ال" || c === "و"),
  );
}

/** `فقد`: ف and قد, unless somebody follows at once. */
function isParticle({ reading, hit }: CuePlace): boolean {
  if (reading.view.keys[hit.from] !== "فقد") return false;
  const at = hit.to;
  return !(
    reading.nouns.has(at) ||
    reading.people.some((p) => p.name.from === at) ||
    reading.numbers.some((n) => n.from === at)
  );
}

const PRICE =
  /^(فديه|مبلغ|مبالغ|مال|نصف|المال|مقابل|اجر|فديات|اطلاق|الافراج|وعد|وعود|ذلك)$/;

/** `لقاء مبلغ`: in return for it. */
function isInReturn({ reading, hit }: CuePlace): boolean {
  const { keys } = reading.view;
  if (keys[hit.from] !== "لقاء") return false;
  return (
    PRICE.test(keys[hit.to] ?? "") ||
    reading.numbers.some((n) => n.from === hit.to)
  );
}

/** `نقطة سيطرة`, `سيطرة أمنية`: a checkpoint in Iraq. */
function isCheckpoint({ reading, hit }: CuePlace): boolean {
  const { keys } = reading.view;
  if (!/^[وبل]?(ال)?سيطره$/.test(keys[hit.from] ?? "")) return false;
  return /^[وبلف]?(ال)?(نقطه|نقاط|حاجز|حواجز|رجال|عناصر)$/.test(
    keys[hit.from - 1] ?? "",
  );
}

const HELD = /^[وف]?(?:[تي]خضع(?:ان|ون)?|(?:ال)?خاضع(?:ه|ين|تين)?)$/;
/** Words from `تخضع` to `لسيطرة`: what is held stands between. */
const SUBJECT = 4;
const LIES = /^(?:(?:ال)?واقع(?:ه|ين|تين)?|[وف]?[تي]قع(?:ان)?)$/;
const AREA = /^[وفبل]*(?:ال)?(?:منطقه|مناطق|مساحات)$/;
const WHICH = /^(?:ال[لت]?[تذ]ي|الذي|اللتين|اللذين)$/;

/**
 * `تخضع لسيطرة X`, `الواقعة تحت سيطرة X`, `مناطق سيطرة X`, `التي يسيطر عليها`:
 * who holds a place, not that it changed hands.
 */
function isStanding({ reading, hit }: CuePlace): boolean {
  const { keys } = reading.view;
  const key = keys[hit.from] ?? "";
  const before = keys[hit.from - 1] ?? "";
  if (/^[تي]سيطر(?:ون)?$/.test(key))
    return WHICH.test(before) || /^علي(?:ها|ه|هما)$/.test(keys[hit.to] ?? "");
  if (!/^ل?سيطر[هت]/.test(key)) return false;
  const two = keys[hit.from - 2] ?? "";
  if (before === "تحت") return LIES.test(two);
  if (AREA.test(before)) return true;
  const subject = keys.slice(Math.max(0, hit.from - SUBJECT), hit.from);
  return key.startsWith("ل") && subject.some((word) => HELD.test(word));
}

/** `استولى على أسلحتهم`: booty of the attack, no place. */
function isBooty({ reading, hit }: CuePlace): boolean {
  const { keys } = reading.view;
  if (!/^[وف]?(استول|يستول|تستول)/.test(keys[hit.from] ?? "")) return false;
  return keys.slice(hit.to, hit.to + BOOTY_REACH).some(isThing);
}

const BOOTY_REACH = 5;
