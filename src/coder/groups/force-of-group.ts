import { isWord } from "../../languages/ar/view.js";
import type { ActorMention } from "../mentions/actor-mention.js";
import type { PersonMention } from "../mentions/person-mention.js";
import type { Reading } from "../reading.js";

/** Tokens from a noun within which its force is named. */
const REACH = 6;
const OPENERS: ReadonlySet<string> = new Set(['"', "«", "“", "("]);
/** Words after which a force is the agent or the place, not the owner. */
const PARTING: ReadonlySet<string> = new Set([
  "برصاص",
  "علي",
  "بقصف",
  "بنيران",
  "يد",
  "جراء",
  "اثر",
  "بهجوم",
  "في",
  "بانفجار",
  "خلال",
  "بعد",
  "قبل",
  "نفذه",
]);

/** The force told between a title and its name. */
export function forceInTitle(
  reading: Reading,
  person: PersonMention,
): ActorMention | null {
  return (
    reading.actors.find(
      (a) => a.actor && a.coreFrom >= person.from && a.to <= person.name.from,
    ) ?? null
  );
}

/** The force a noun belongs to: `عناصر من X`, `جنود X`, `عناصر في X`. */
export function forceNear(
  reading: Reading,
  at: number,
  end: number,
): ActorMention | null {
  const found = reading.actors.find(
    (a) =>
      a.actor !== null &&
      !a.pseudo &&
      a.coreFrom >= at &&
      a.coreFrom <= at + REACH &&
      a.coreFrom < end,
  );
  if (!found) return null;
  if (found.from <= at) return found;
  for (let i = at + 1; i < found.coreFrom; i++)
    if (partsFrom(reading, i, found)) return null;
  return found.clitics.includes("ب") ? null : found;
}

function partsFrom(reading: Reading, at: number, force: ActorMention): boolean {
  const key = reading.view.keys[at] ?? "";
  if (!isWord(reading.view, at) && !OPENERS.has(key)) return true;
  // `عناصر في X`: في parts a noun from its force only at a distance.
  if (PARTING.has(key) && !(key === "في" && force.coreFrom === at + 1))
    return true;
  return reading.cues.some((c) => c.from === at) || opensOther(reading, at);
}

/** `شرطي وثلاثة مواطنين`: a second group has begun. */
function opensOther(reading: Reading, at: number): boolean {
  const noun = reading.nouns.get(at);
  if (noun?.clitics.includes("و") && !noun.clitics.includes("ال")) return true;
  const and = (reading.view.keys[at] ?? "").startsWith("و");
  return and && reading.numbers.some((n) => n.from === at && n.use === "count");
}
