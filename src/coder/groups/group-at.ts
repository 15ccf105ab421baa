import { TokenKind } from "../../text/tokens.js";
import type { PersonMention } from "../mentions/person-mention.js";
import type { Reading } from "../reading.js";
import { countedGroup } from "./counted-group.js";
import { forceInTitle } from "./force-of-group.js";
import { isOtherWord } from "./noun-or-adjective.js";
import { nounGroup, oneOfGroup } from "./noun-group.js";
import { OTHERS } from "./other-words.js";
import { makeGroup, type PeopleGroup } from "./people-group.js";

const ONE_OF: ReadonlySet<string> = new Set([
  "احد",
  "احدي",
  "واحد",
  "احدهم",
  "احدهما",
  "احداهما",
  "احداهن",
]);
/** Tokens between a hedge and its number: `ما لا يقل عن ثلاثة`. */
const HEDGE_REACH = 4;

/**
 * One group at exactly this token, by the first rule that fits: a number, أحد,
 * آخر, a noun, a name.
 *
 * @param joined the token follows و: its noun may then carry ب or ك
 */
export function groupAt(
  reading: Reading,
  at: number,
  end: number,
  joined = false,
): PeopleGroup | null {
  const kind = reading.view.tokens.kind[at];
  const beyond = at >= end || kind !== TokenKind.word;
  if (beyond && kind !== TokenKind.number) return null;
  const number = reading.numbers.find(
    (n) =>
      n.kind === "cardinal" &&
      n.use === "count" &&
      n.hedgeFrom <= at &&
      at <= n.from &&
      n.from - at <= HEDGE_REACH,
  );
  // A dual noun (شخصين) is its own number: the noun reads more of it.
  const dual = number?.from === at && reading.nouns.has(at);
  // `ربة منزل في الثلاثين`: an age.
  if (number && isDecade(reading, number.from)) return null;
  // `سيارتين` counts things.
  if (number?.rule === "ar.number.dual" && !dual) return null;
  if (number && !dual) return countedGroup(reading, number, end);
  const person = reading.people.find(
    (p) => p.from === at || p.name.from === at,
  );
  const key = reading.view.keys[at] ?? "";
  const bare = key.replace(/^و(?=.{3})/, "");
  if (ONE_OF.has(key) || ONE_OF.has(bare))
    return oneOfGroup(reading, at, end, joined);
  const bounds = OTHERS.get(key) ?? OTHERS.get(bare);
  if (bounds && !person) return othersGroup(reading, at, bounds);
  const noun = reading.nouns.get(at);
  if (noun && isOtherWord(reading, at)) return null;
  if (noun && (joined || noun.clitics.every((c) => c !== "ب" && c !== "ك")))
    return nounGroup(reading, at, end, person);
  return person ? namedGroup(reading, person, at) : null;
}

/** `في الثلاثين`, `في الخمسينات`: years of life. */
function isDecade({ view: { keys } }: Reading, at: number): boolean {
  return (
    /^(?:في|سن)$/u.test(keys[at - 1] ?? "") &&
    /^ال(?:عشرين|ثلاثين|اربعين|خمسين|ستين|سبعين|ثمانين|تسعين|عقد|خامسه|سادسه|سابعه|ثامنه|تاسعه|عاشره|ثانيه|ثالثه|رابعه)/u.test(
      keys[at] ?? "",
    )
  );
}

function othersGroup(
  reading: Reading,
  at: number,
  [min, max]: readonly [number, number | null],
): PeopleGroup {
  return makeGroup(reading, {
    from: at,
    to: at + 1,
    min,
    max,
    countFrom: at,
    countTo: at + 1,
    hedge: "exact",
    nounAt: -1,
    people: [],
    actor: null,
    others: true,
    rule: "ar.group.others",
  });
}

function namedGroup(
  reading: Reading,
  person: PersonMention,
  at: number,
): PeopleGroup {
  return makeGroup(reading, {
    from: at,
    to: person.to,
    min: 1,
    max: 1,
    countFrom: person.name.from,
    countTo: person.name.to,
    hedge: "exact",
    nounAt: person.titleAt,
    people: [person],
    actor: forceInTitle(reading, person),
    others: false,
    rule: "ar.group.named",
  });
}
