import { groupAt } from "../groups/group-at.js";
import type { Reading } from "../reading.js";
import type { CountState } from "./count-state.js";
import { bareWord } from "./counting-words.js";
import type { Counted } from "./figure.js";
import { PART_WORDS } from "./measure-words.js";

const ONE_OF_THEM = /^(?:احدهم|احدهما|احداهن|احداهما)$/;

/** `بينهم … وسيدة`, `أُفرج عن أحدهما`: one person told without a number. */
export function singlePart(
  reading: Reading,
  at: number,
  state: CountState,
  end: number,
): Counted | null {
  const { whole } = state;
  if (!whole) return null;
  return oneOfThem(reading, at, state) ?? childOrWoman(reading, at, state, end);
}

/** One of those counted, whose fate was told anew. */
function oneOfThem(
  reading: Reading,
  at: number,
  { measure, toldAt, whole }: CountState,
): Counted | null {
  const { keys } = reading.view;
  if (!ONE_OF_THEM.test(keys[at] ?? "") || !whole || measure === null)
    return null;
  const fresh =
    toldAt >= whole.to && at - toldAt <= 3 && measure !== whole.measure;
  if (!fresh) return null;
  return {
    from: at,
    to: at + 1,
    min: 1,
    max: 1,
    hedge: "exact",
    measure,
    role: whole.role,
    group: whole.group,
    unit: "person",
    types: [],
    partOf: whole,
  };
}

function childOrWoman(
  reading: Reading,
  at: number,
  { whole, parts }: CountState,
  end: number,
): Counted | null {
  const noun = reading.nouns.get(at);
  if (!parts || !whole || noun?.noun.group == null) return null;
  if (noun.noun.number === "plural") return null;
  if (reading.places.some((p) => p.from <= at && at < p.to)) return null;
  const and = noun.clitics.length === 1 && noun.clitics[0] === "و";
  const first = PART_WORDS.has(bareWord(reading.view.keys[at - 1]));
  if (!and && !(first && noun.clitics.length === 0)) return null;
  const group = groupAt(reading, at, end, true);
  if (!group || group.people.length > 0) return null;
  return {
    from: group.countFrom,
    to: Math.max(group.countTo, at + 1),
    min: group.min,
    max: group.max,
    hedge: "exact",
    measure: whole.measure,
    role: whole.role,
    group: group.group,
    unit: "person",
    types: [],
    partOf: whole,
  };
}
