import type { Harm, Outcome } from "./casualties.js";
import type { Draft } from "./drafts.js";
import type { PeopleGroup } from "./groups.js";
import { nameKey, type PersonMention } from "./mentions/read-people.js";
import type { Reading } from "./reading.js";
import type { Role } from "./roles.js";
import { sameNameKey } from "./same-happening.js";

/** A row as it grows: outcome × role, with what was read for it. */
export interface Row {
  outcome: Outcome;
  min: number | null;
  max: number | null;
  role: Role;
  roleTold: boolean;
  group: "child" | "woman" | null;
  people: PersonMention[];
  hedge: string;
  unit: "person" | "family";
  fighter: boolean;
  /** Sentence (by order) that told it last. */
  order: number;
  reading: Reading;
  from: number;
  to: number;
  trigger: number;
  rule: string;
}

/** What the text of a happening gives for people without a told role. */
export interface RoleContext {
  readonly force: Role | null;
  readonly civilianTarget: boolean;
}

/** `12 شخصاً هم سبعة عسكريين وثلاثة مقاتلين ومدنيان`: the parts are told. */
function broken(harm: Harm): readonly Harm[] {
  const { parts } = harm.group;
  const sum = parts.reduce((n, p) => n + (p.min ?? 0), 0);
  const roles = new Set(parts.map((p) => p.role));
  const whole = sum === harm.group.min && parts.length > 1;
  if (!whole || roles.size < 2) return [harm];
  return parts.map((group) => ({ ...harm, group }));
}

const UPDATES: ReadonlySet<string> = new Set(
  "ارتفعت ارتفع ارتفاع حصيله الحصيله ترتفع يرفع بلغ بلغت بلغ".split(" "),
);

/** Builds the casualty rows of one happening from all its tellings. */
export function casualtyRows(
  drafts: readonly Draft[],
  context: RoleContext,
): readonly Row[] {
  const rows: Row[] = [];
  const ordered = [...drafts].sort(
    (a, b) => titleLast(a) - titleLast(b) || a.frame.order - b.frame.order,
  );
  for (const draft of ordered)
    for (const harm of draft.harms.flatMap(broken)) addHarm(rows, harm, draft);
  settleRoles(rows, context);
  return joinRows(rows);
}

const titleLast = (draft: Draft) => (draft.frame.order < 0 ? 1 : 0);

function addHarm(rows: Row[], harm: Harm, draft: Draft): void {
  const { group } = harm;
  const reading = draft.frame.reading;
  const whole = rows.filter(
    (r) => r.outcome === harm.outcome && r.group === null,
  );
  const order = draft.frame.order;
  const same = whole.filter((r) => r.order === order);
  const earlier = whole.filter((r) => r.order !== order);
  if (harm.pronoun) return addPronoun(rows, whole, harm, draft);
  const known = group.people.filter((p) =>
    rows.some((r) => r.outcome === harm.outcome && hasPerson(r, p)),
  );
  if (
    group.people.length > 0 &&
    known.length === group.people.length &&
    group.people.length >= (group.max ?? 99)
  )
    return;
  if (earlier.length > 0 && draft.frame.order < 0) return;
  if (earlier.length > 0) {
    if (attach(earlier, group)) return;
    const total = sumOf(earlier);
    const stated = group.min ?? 0;
    const update = updates(draft);
    if (group.people.length === 0 && !group.others) {
      if (
        same.length === 0 &&
        (stated === total || (stated < total && !update))
      )
        return addParts(rows, harm, draft);
      if (same.length === 0 && (update || stated > total)) {
        for (const row of earlier) rows.splice(rows.indexOf(row), 1);
      }
    }
  }
  if (known.length > 0 && group.people.length === 1) return;
  rows.push(rowOf(harm, group, reading, order));
  addParts(rows, harm, draft);
}

function updates(draft: Draft): boolean {
  const { reading, from, to } = draft.frame;
  for (let i = from; i < to; i++)
    if (UPDATES.has((reading.view.keys[i] ?? "").replace(/^و(?=.{4})/, "")))
      return true;
  return false;
}

function addPronoun(rows: Row[], whole: Row[], harm: Harm, draft: Draft): void {
  const person = harm.group.people[0];
  if (
    person &&
    rows.some((r) => r.outcome === harm.outcome && hasPerson(r, person))
  )
    return;
  if (!person && whole.length > 0) return;
  rows.push(
    rowOf(
      harm,
      { ...harm.group, min: 1, max: 1 },
      draft.frame.reading,
      draft.frame.order,
    ),
  );
}

/** Children and women told as part of a group. */
function addParts(rows: Row[], harm: Harm, draft: Draft): void {
  const order = draft.frame.order;
  for (const part of harm.group.parts) {
    if (part.group !== null && part.unit === "person") {
      const old = rows.find(
        (r) => r.outcome === harm.outcome && r.group === part.group,
      );
      if (!old)
        rows.push({
          ...rowOf(harm, part, draft.frame.reading, order),
          role: "civilian",
          roleTold: true,
          group: part.group,
        });
    } else if (part.people.length > 0) {
      const row = rows.findLast(
        (r) => r.outcome === harm.outcome && r.group === null,
      );
      for (const p of part.people)
        if (row && !hasPerson(row, p)) row.people.push(p);
    }
  }
}

function rowOf(
  harm: Harm,
  group: PeopleGroup,
  reading: Reading,
  order: number,
): Row {
  return {
    outcome: harm.outcome,
    min: group.min,
    max: group.max,
    role: group.role,
    roleTold: group.roleTold,
    group: null,
    people: [...group.people],
    hedge: group.hedge,
    unit: group.unit,
    fighter: group.fighter,
    order,
    reading,
    from: group.countFrom,
    to: Math.max(group.countTo, group.countFrom + 1),
    trigger: harm.at,
    rule: group.rule,
    ...(group.group === null ? {} : { childOrWoman: group.group }),
  } as Row;
}

function hasPerson(row: Row, person: PersonMention): boolean {
  const key = nameKey(person.name.name);
  return row.people.some(
    (p) =>
      sameNameKey(nameKey(p.name.name), key) ||
      p.aliases.some((a) => sameNameKey(nameKey(a.text), key)) ||
      person.aliases.some((a) =>
        sameNameKey(nameKey(a.text), nameKey(p.name.name)),
      ),
  );
}

/** Names told later belong to people counted before, where they fit in. */
function attach(rows: readonly Row[], group: PeopleGroup): boolean {
  const fresh = group.people.filter((p) => !rows.some((r) => hasPerson(r, p)));
  if (fresh.length === 0) return group.people.length > 0;
  for (const row of rows) {
    const room = (row.max ?? row.min ?? 0) - row.people.length;
    if (room < fresh.length) continue;
    if (
      group.roleTold &&
      row.roleTold &&
      group.role !== row.role &&
      row.role !== "unknown" &&
      group.role !== "unknown"
    )
      continue;
    row.people.push(...fresh);
    if (!row.roleTold && group.roleTold && room === fresh.length) {
      row.role = group.role;
      row.roleTold = true;
    }
    return true;
  }
  return false;
}

function sumOf(rows: readonly Row[]): number {
  return rows.reduce((n, r) => n + (r.min ?? 0), 0);
}

/** Fills roles that no word of the phrase told. */
function settleRoles(rows: Row[], context: RoleContext): void {
  let last: Row | null = null;
  for (const row of rows) {
    if (!row.roleTold) {
      if (row.rule.includes("others") || row.rule === "ar.group.counted") {
        if (
          last !== null &&
          last.roleTold &&
          (row.rule.includes("others") || last.order === row.order)
        ) {
          row.role = last.role;
          row.roleTold = true;
        }
      }
      if (
        !row.roleTold &&
        (row.fighter || row.rule === "ar.group.counted") &&
        context.force !== null
      )
        row.role = context.force;
      else if (!row.roleTold && context.civilianTarget) row.role = "civilian";
    }
    if (row.group === null) last = row;
  }
}

/** One row an outcome × role; child and woman rows stay beside theirs. */
function joinRows(rows: readonly Row[]): readonly Row[] {
  const out: Row[] = [];
  for (const row of rows) {
    const old = out.find(
      (r) =>
        r.outcome === row.outcome &&
        r.role === row.role &&
        r.group === row.group &&
        r.unit === row.unit,
    );
    if (!old) {
      out.push({ ...row });
      continue;
    }
    old.min =
      old.min === null || row.min === null
        ? (old.min ?? row.min)
        : old.min + row.min;
    old.max = old.max === null || row.max === null ? null : old.max + row.max;
    old.people.push(...row.people.filter((p) => !hasPerson(old, p)));
  }
  const parts = rows.flatMap((row) => {
    const tag = (row as Row & { childOrWoman?: "child" | "woman" })
      .childOrWoman;
    return tag && row.group === null
      ? [{ ...row, group: tag, role: row.role }]
      : [];
  });
  for (const part of parts) {
    const old = out.find(
      (r) => r.outcome === part.outcome && r.group === part.group,
    );
    if (!old) out.push({ ...part });
    else if (
      !parts
        .slice(0, parts.indexOf(part))
        .some((p) => p.group === part.group && p.outcome === part.outcome)
    )
      continue;
    else {
      old.min = (old.min ?? 0) + (part.min ?? 0);
      old.max =
        old.max === null || part.max === null ? null : old.max + part.max;
    }
  }
  return out;
}
