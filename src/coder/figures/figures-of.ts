import type { Sentence } from "../../text/sentences.js";
import type { Draft } from "../drafts.js";
import { groupAt } from "../groups/group-at.js";
import type { PeopleGroup } from "../groups/people-group.js";
import type { Harm } from "../harms/harm.js";
import type { Reading } from "../reading.js";
import type { Figure, FigurePeriod } from "./figure.js";

const UNITS: ReadonlySet<string> = new Set(
  "عمليه عمليات محاوله حادثه حوادث هجوم هجوما هجمات استهداف حاله حالات خرق خرقا انتهاك انتهاكا غاره".split(
    " ",
  ),
);
/** `34 حالة خطف`: what the counted cases are cases of. */
const MEASURED: ReadonlyMap<string, Figure["measure"]> = new Map([
  ["خطف", "abducted"],
  ["اختطاف", "abducted"],
  ["اعتقال", "arrested"],
  ["توقيف", "arrested"],
  ["قتل", "killed"],
  ["وفاه", "killed"],
] as const);
/** Tokens after a figure within which its roles are told. */
const ROLES_REACH = 14;

/**
 * Figures of people in one draft of a sentence that counts over a period, in
 * text order, each followed by its parts.
 *
 * @source gold/GUIDE.md, "Aggregate"
 */
export function peopleFigures(
  draft: Draft,
  period: FigurePeriod,
): readonly Figure[] {
  const { reading } = draft.frame;
  return draft.harms.filter(isFigure).flatMap(({ outcome, group }) => {
    const told = group.roleTold && group.group === null ? group.role : null;
    const role = rolesAfter(reading, group) ?? told;
    const base = { measure: outcome, period, reading };
    return [
      { ...base, ...boundsOf(group), role, group: group.group },
      ...group.parts.map((part) => {
        const own = part.roleTold ? part.role : null;
        const partRole = part.group ? role : own;
        return {
          ...base,
          ...boundsOf(part),
          role: partRole,
          group: part.group,
        };
      }),
    ];
  });
}

/** A count, not a named person or a single one told without a number. */
function isFigure({ pronoun, group }: Harm): boolean {
  if (pronoun || group.people.length > 0) return false;
  const one = group.min === 1 && group.max === 1;
  return !one || group.rule === "ar.group.counted";
}

function boundsOf({ min, max, countFrom, countTo }: PeopleGroup) {
  return { min, max, from: countFrom, to: Math.max(countTo, countFrom + 1) };
}

/** `24 قتيلاً من المدنيين ومقاتلي الفصائل سابقاً`: roles the text joins. */
function rolesAfter(reading: Reading, group: PeopleGroup): string | null {
  const { keys } = reading.view;
  if (group.outcomeNoun === null || keys[group.to] !== "من") return null;
  const roles: string[] = [];
  for (let at = group.to + 1; at < group.to + ROLES_REACH; at++) {
    if (/^[.،؛()]$/.test(keys[at] ?? "")) break;
    if (!reading.nouns.has(at)) continue;
    const one = groupAt(reading, at, at + 8, true);
    if (one?.roleTold && !roles.includes(one.role)) roles.push(one.role);
  }
  return roles.length > 0 ? roles.join("+") : null;
}

/**
 * `67 عملية ومحاولة اغتيال`: counted happenings of a sentence, in text order.
 *
 * @source gold/GUIDE.md, "Aggregate"
 */
export function incidentFigures(
  reading: Reading,
  sentence: Sentence,
  period: FigurePeriod,
): readonly Figure[] {
  const { keys } = reading.view;
  return reading.numbers
    .filter(
      (n) =>
        n.from >= sentence.from &&
        n.from < sentence.to &&
        n.use === "count" &&
        n.kind === "cardinal" &&
        UNITS.has(keys[n.to] ?? ""),
    )
    .map((n) => ({
      measure:
        MEASURED.get((keys[n.to + 1] ?? "").replace(/^ال/, "")) ?? "incidents",
      min: n.min,
      max: n.max,
      role: null,
      group: null,
      period,
      reading,
      from: n.hedgeFrom,
      to: Math.max(n.to, n.hedgeTo),
    }));
}
