import type { DateMention } from "../languages/ar/dates/index.js";
import type { Draft } from "./drafts.js";
import type { Reading } from "./reading.js";
import { groupAt, type PeopleGroup } from "./groups.js";
import type { Outcome } from "./casualties.js";

/** A figure over a period, as read. */
export interface Figure {
  readonly measure: Outcome | "incidents";
  readonly min: number | null;
  readonly max: number | null;
  readonly role: string | null;
  readonly group: "child" | "woman" | null;
  readonly period: {
    readonly start: string | null;
    readonly end: string | null;
  };
  readonly periodAt: { readonly from: number; readonly to: number } | null;
  readonly reading: Reading;
  readonly from: number;
  readonly to: number;
  readonly draft: Draft | null;
}

const COUNTING: ReadonlySet<string> = new Set(
  "وثق وثقت ووثق سجل سجلت وسجل وسجلت احصي احصت واحصي واحصت رصد رصدت ورصد بلغ بلغت وبلغ وبلغت احصاء احصاييه حصيله يرفع ليرتفع ترتفع ارتفع ارتفعت وصل يصل ليصل ليبلغ توزع وتوزع سقط فقدت احصاييات عدد وبذلك وبهذا تقريره تقريرها الاحصاييه".split(
    " ",
  ),
);
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

/** The period a sentence counts over, or null. */
export function periodOf(
  reading: Reading,
  from: number,
  to: number,
  published: string | null,
): { mention: DateMention; start: string | null; end: string | null } | null {
  let counts = false;
  for (let i = from; i < to; i++)
    if (COUNTING.has(reading.view.keys[i] ?? "")) counts = true;
  if (!counts) return scattered(reading, from, to, published);
  const mention = reading.dates.find(
    (d) =>
      d.from >= from &&
      d.from < to &&
      d.interval !== null &&
      (d.role === "since" ||
        (d.role === "when" &&
          ["month", "year", "week", "season", "range"].includes(d.precision) &&
          d.interval.start !== d.interval.end)),
  );
  if (!mention?.interval) return null;
  const end = mention.role === "since" ? published : mention.interval.end;
  return { mention, start: mention.interval.start, end };
}

const SCATTERED: ReadonlySet<string> = new Set(
  "متفرقه المتفرقه سلسله".split(" "),
);

/** `سلسلة حوادث متفرقة`: the count is of several happenings of a day. */
function scattered(
  reading: Reading,
  from: number,
  to: number,
  published: string | null,
): { mention: DateMention; start: string | null; end: string | null } | null {
  let found = false;
  for (let i = from; i < to; i++)
    if (SCATTERED.has((reading.view.keys[i] ?? "").replace(/^[وبف]/, "")))
      found = true;
  if (!found) return null;
  const mention = reading.dates.find(
    (d) => d.from >= from && d.from < to && d.interval !== null,
  );
  if (!mention?.interval) return null;
  const { start, end } = mention.interval;
  return { mention, start, end: mention.role === "since" ? published : end };
}

/** Figures of one sentence that counts over a period. */
export function figuresOf(
  draft: Draft,
  period: Figure["period"],
  periodAt: Figure["periodAt"],
): readonly Figure[] {
  const out: Figure[] = [];
  const { reading } = draft.frame;
  const add = (
    measure: Figure["measure"],
    group: PeopleGroup,
    role: string | null,
    tag: Figure["group"],
  ) =>
    out.push({
      measure,
      min: group.min,
      max: group.max,
      role,
      group: tag,
      period,
      periodAt,
      reading,
      from: group.countFrom,
      to: Math.max(group.countTo, group.countFrom + 1),
      draft,
    });
  for (const harm of draft.harms) {
    if (harm.pronoun || harm.group.people.length > 0) continue;
    if (
      harm.group.min === 1 &&
      harm.group.max === 1 &&
      harm.group.rule !== "ar.group.counted"
    )
      continue;
    const role =
      rolesAfter(reading, harm.group) ??
      (harm.group.roleTold && harm.group.group === null
        ? harm.group.role
        : null);
    add(harm.outcome, harm.group, role, harm.group.group);
    for (const part of harm.group.parts)
      add(
        harm.outcome,
        part,
        part.group ? (role ?? null) : part.roleTold ? part.role : null,
        part.group,
      );
  }
  return out;
}

/** `24 قتيلاً من المدنيين ومقاتلي الفصائل سابقاً`: roles the text joins. */
function rolesAfter(reading: Reading, group: PeopleGroup): string | null {
  const { keys } = reading.view;
  if (group.outcomeNoun === null || keys[group.to] !== "من") return null;
  const roles: string[] = [];
  for (let at = group.to + 1; at < group.to + 14; at++) {
    if (/^[.،؛()]$/.test(keys[at] ?? "")) break;
    if (!reading.nouns.has(at)) continue;
    const one = groupAt(reading, at, at + 8, true);
    if (one && one.roleTold && !roles.includes(one.role)) roles.push(one.role);
  }
  return roles.length > 0 ? roles.join("+") : null;
}

/** `67 عملية ومحاولة اغتيال`: counted happenings of a sentence. */
export function incidentFigures(
  reading: Reading,
  from: number,
  to: number,
  period: Figure["period"],
  periodAt: Figure["periodAt"],
): readonly Figure[] {
  const out: Figure[] = [];
  for (const number of reading.numbers) {
    if (
      number.from < from ||
      number.from >= to ||
      number.use !== "count" ||
      number.kind !== "cardinal"
    )
      continue;
    const noun = reading.view.keys[number.to] ?? "";
    if (!UNITS.has(noun)) continue;
    const measure =
      MEASURED.get(
        (reading.view.keys[number.to + 1] ?? "").replace(/^ال/, ""),
      ) ?? "incidents";
    out.push({
      measure,
      min: number.min,
      max: number.max,
      role: null,
      group: null,
      period,
      periodAt,
      reading,
      from: number.hedgeFrom,
      to: Math.max(number.to, number.hedgeTo),
      draft: null,
    });
  }
  return out;
}
