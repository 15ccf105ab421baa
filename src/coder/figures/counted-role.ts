import { groupAt } from "../groups/group-at.js";
import type { PeopleGroup } from "../groups/people-group.js";
import type { Reading } from "../reading.js";

/** Tokens after a figure within which its roles are told. */
const ROLES_REACH = 16;
/** `في صفوف`, `في أوساط`: before the kind of people. */
const RANKS: ReadonlySet<string> = new Set(["صفوف", "اوساط", "عداد"]);
const STOP = /^[.،,؛:()|]$/;
/** Words after which people are agents or bystanders, not those counted. */
const ENDS: ReadonlySet<string> = new Set(
  "علي يد ايدي بيد برصاص لدي في خلال بينهم بينهن منهم اثر جراء نتيجه قبل انضموا ممن الذين معظمهم غالبيتهم اغلبهم جلهم نصفهم ربعهم ثلثهم".split(
    " ",
  ),
);

/**
 * The roles of a counted group, joined as the text joins them:
 * `24 قتيلاً من المدنيين ومقاتلي الفصائل سابقاً`.
 *
 * @returns null when no word of the phrase shows a role
 */
export function joinedRoles(
  reading: Reading,
  group: PeopleGroup,
  end: number,
): string | null {
  const roles: string[] = [];
  const add = (one: PeopleGroup | null) => {
    if (one?.roleTold && one.group === null && !roles.includes(one.role))
      roles.push(one.role);
  };
  const own = group.outcomeNoun === null ? group : null;
  add(own);
  const start = own ? group.to : group.countTo + 1;
  const { keys } = reading.view;
  const addRole = (role: string) => {
    if (!roles.includes(role)) roles.push(role);
  };
  for (
    let at = group.from + 1;
    at < group.from + ROLES_REACH && at < end;
    at++
  ) {
    const key = keys[at] ?? "";
    if (RANKS.has(keys[at + 1] ?? "") && /^(?:في|من)$/.test(key)) continue;
    if (STOP.test(key) || ENDS.has(key)) break;
    if (reading.numbers.some((n) => n.from === at && n.from >= group.to)) break;
    if (isLoyalist(keys, at)) addRole("militia");
    else if (
      at >= start &&
      (joins(reading, at, own !== null) ||
        (own === null && describesDead(reading, at, start)))
    )
      add(
        groupAt(reading, at, nextJoined(keys, at, Math.min(end, at + 8)), true),
      );
  }
  if (roles.length === 0 && isAccused(reading, group)) return "criminal";
  if (roles.length === 0) add({ ...group, outcomeNoun: null });
  return roles.length > 0 ? roles.join("+") : null;
}

/** The token of the next joined kind of people, at most `end`. */
function nextJoined(keys: readonly string[], at: number, end: number): number {
  for (let i = at + 1; i < end; i++) if (/^و/.test(keys[i] ?? "")) return i;
  return end;
}

/** `المسلحين الموالين`, `فصائل محلية`: local and loyal armed groups. */
function isLoyalist(keys: readonly string[], at: number): boolean {
  const key = (keys[at] ?? "").replace(/^و?(?:ال)?/, "");
  const next = (keys[at + 1] ?? "").replace(/^ال/, "");
  return (
    /^(?:مسلحين|مسلحون|ميليشيات|مليشيات|فصائل|فصايل|مجموعات)$/.test(key) &&
    /^(?:موالين|مواليه|موالون|محليه|رديفه)$/.test(next)
  );
}

/** `33 شخصاً متهماً بالاتجار`: those counted are told as criminals. */
function isAccused(reading: Reading, { countTo }: PeopleGroup): boolean {
  const words = reading.view.keys.slice(countTo, countTo + 6).join(" ");
  return /(?:متهم|مشتبه|مدان)\S* ب?ا?ل?(?:ضلوع |تورط )?(?:في |ب)?(?:ال)?(?:اتجار|ترويج|تهريب|سرق|تجار)/.test(
    words,
  );
}

/** `قتيلاً مدنياً`, `قتيلاً بين المدنيين`, `قتلى في صفوف القوات`. */
function describesDead(reading: Reading, at: number, start: number): boolean {
  const before = reading.view.keys[at - 1] ?? "";
  const force = reading.actors.some((a) => a.actor && a.from === at);
  const clitics = reading.nouns.get(at)?.clitics;
  if (!clitics) return force && RANKS.has(before);
  return at === start
    ? clitics.length === 0
    : before === "بين" || RANKS.has(before);
}

/** A noun after من, or a further one after و. */
function joins(reading: Reading, at: number, hasOwn: boolean): boolean {
  const { keys } = reading.view;
  const key = keys[at] ?? "";
  const and = key.startsWith("و") || keys[at - 1] === "و";
  const force = reading.actors.some((a) => a.actor && a.from === at);
  if (!reading.nouns.has(at) && !force) return false;
  return and || (!hasOwn && keys[at - 1] === "من");
}
