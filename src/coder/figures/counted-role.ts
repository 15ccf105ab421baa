import { groupAt } from "../groups/group-at.js";
import type { PeopleGroup } from "../groups/people-group.js";
import type { Reading } from "../reading.js";

/** Tokens after a figure within which its roles are told. */
const ROLES_REACH = 16;
const STOP = /^[.،,؛:()|]$/;
/** Words after which people are agents or bystanders, not those counted. */
const ENDS: ReadonlySet<string> = new Set(
  "علي يد ايدي بيد برصاص لدي في خلال بينهم بينهن منهم اثر جراء نتيجه قبل انضموا ممن الذين".split(
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
  const { keys } = reading.view;
  for (let at = group.from + 1; at < group.from + ROLES_REACH && at < end; at++) {
    const key = keys[at] ?? "";
    if (STOP.test(key) || ENDS.has(key)) break;
    if (reading.numbers.some((n) => n.from === at && n.from >= group.to)) break;
    if (at < group.to || !joins(reading, at, own !== null)) continue;
    add(groupAt(reading, at, Math.min(end, at + 8), true));
  }
  return roles.length > 0 ? roles.join("+") : null;
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
