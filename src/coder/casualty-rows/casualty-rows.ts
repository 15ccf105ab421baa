import type { Draft } from "../drafts.js";
import type { Happening } from "../happenings.js";
import type { Harm } from "../harms/harm.js";
import { hasPerson, rowOf, type Row } from "./casualty-row.js";
import { attachNames } from "./attach-names.js";
import { chooseRoles } from "./choose-roles.js";
import { isEarlierToll, isRiseOfToll } from "../harms/tolls.js";
import type { PersonMention } from "../mentions/person-mention.js";
import type { Reading } from "../reading.js";
import { joinRows } from "./join-rows.js";
import { settleRoles, type RoleContext } from "./row-roles.js";

/** A person who is one of those whom a row leaves unnamed. */
export interface NamedVictim {
  /** The row's place among those that {@link toldRows} tells. */
  readonly row: number;
  readonly person: PersonMention;
  /** The text that names the person. */
  readonly reading: Reading;
}

/** Words of a raised toll: a later figure replaces an earlier one. */
const UPDATES: ReadonlySet<string> = new Set(
  "ارتفعت ارتفع ارتفاع حصيله الحصيله ترتفع يرفع بلغ بلغت".split(" "),
);
/** Stands for "open upwards" where names are compared with a count. */
const OPEN = 99;

/**
 * Builds the casualty rows of one happening from all its tellings: the body in
 * reading order, then the headline, which adds only what the body leaves out.
 *
 * @param named those whom the rest of the report names of its rows
 * @returns one row an outcome × role in the order told, parts after them
 * @source gold/GUIDE.md, "casualties"
 */
export function casualtyRows(
  happening: Happening,
  context: RoleContext,
  named: readonly NamedVictim[] = [],
): readonly Row[] {
  const rows = toldRows(happening.drafts);
  for (const { row, person, reading } of named) {
    rows[row]?.people.push(person);
    rows[row]?.namedIn.set(person, reading);
  }
  settleRoles(rows, context);
  chooseRoles(rows, happening, context);
  return joinRows(rows);
}

/**
 * One row a group told, before their roles are settled, in the order told.
 *
 * @public used by scripts/train-roles.mjs
 */
export function toldRows(drafts: readonly Draft[]): Row[] {
  const rows: Row[] = [];
  const ordered = [...drafts].sort(
    (a, b) => titleLast(a) - titleLast(b) || a.frame.order - b.frame.order,
  );
  const told = ordered.flatMap((draft) =>
    draft.harms.map((harm) => ({ harm, draft })),
  );
  for (const { harm, draft } of told) {
    if (isReplaced(harm, draft, told)) continue;
    const parts = broken(harm);
    if (parts.length > 1) dropWhole(rows, harm);
    for (const part of parts) addHarm(rows, part, draft);
  }
  return rows;
}

/** A toll that another one of the same outcome replaces or explains. */
function isReplaced(
  harm: Harm,
  draft: Draft,
  told: readonly { readonly harm: Harm }[],
): boolean {
  const others = told.some(
    ({ harm: other }) =>
      other !== harm &&
      other.outcome === harm.outcome &&
      other.group.rule === "ar.group.counted",
  );
  if (!others) return false;
  return (
    isEarlierToll(draft.frame, harm.group.from) ||
    isRiseOfToll(draft.frame, harm.trigger.hit.from)
  );
}

const titleLast = (draft: Draft) => (draft.frame.order < 0 ? 1 : 0);

/** `12 شخصاً هم سبعة عسكريين وثلاثة مقاتلين ومدنيان`: the parts are told. */
function broken(harm: Harm): readonly Harm[] {
  const { parts } = harm.group;
  const sum = parts.reduce((n, p) => n + (p.min ?? 0), 0);
  const roles = new Set(parts.map((p) => p.role));
  const whole = sum === harm.group.min && parts.length > 1;
  if (!whole || roles.size < 2) return [harm];
  return parts.map((group) => ({ ...harm, group }));
}

/** The people counted before without a role are now told one by one. */
function dropWhole(rows: Row[], harm: Harm): void {
  const whole = wholeRows(rows, harm);
  const [row] = whole;
  if (!row || whole.length > 1 || row.roleTold) return;
  if (row.min === harm.group.min) rows.splice(rows.indexOf(row), 1);
}

function addHarm(rows: Row[], harm: Harm, draft: Draft): void {
  if (harm.pronoun) return addPronoun(rows, harm, draft);
  const { group } = harm;
  const { order } = draft.frame;
  const known = group.people.filter((p) =>
    rows.some((r) => r.outcome === harm.outcome && hasPerson(r, p)),
  );
  const allKnown = known.length > 0 && known.length === group.people.length;
  if (allKnown && known.length >= (group.max ?? OPEN)) return;
  const whole = wholeRows(rows, harm);
  const earlier = whole.filter((r) => r.order !== order);
  if (earlier.length > 0) {
    if (order < 0 || attachNames(earlier, group)) return;
    const first = earlier.length === whole.length;
    if (first && group.people.length === 0 && !group.others) {
      if (repeats(earlier, harm, draft)) return addParts(rows, harm, draft);
      if (raises(earlier, harm, draft))
        for (const row of earlier) rows.splice(rows.indexOf(row), 1);
    }
  }
  if (known.length > 0 && group.people.length === 1) return;
  rows.push(rowOf(harm, group, draft));
  addParts(rows, harm, draft);
}

function wholeRows(rows: readonly Row[], harm: Harm): Row[] {
  return rows.filter((r) => r.outcome === harm.outcome && r.group === null);
}

/** The sum of what was told before, or a part of it. */
function repeats(earlier: readonly Row[], harm: Harm, draft: Draft): boolean {
  const stated = harm.group.min ?? 0;
  const total = sumOf(earlier);
  return stated === total || (stated < total && !updates(draft));
}

/** A higher toll, or one told as the new toll. */
function raises(earlier: readonly Row[], harm: Harm, draft: Draft): boolean {
  return updates(draft) || (harm.group.min ?? 0) > sumOf(earlier);
}

function sumOf(rows: readonly Row[]): number {
  return rows.reduce((n, r) => n + (r.min ?? 0), 0);
}

function updates(draft: Draft): boolean {
  const { reading, from, to } = draft.frame;
  for (let i = from; i < to; i++)
    if (UPDATES.has((reading.view.keys[i] ?? "").replace(/^و(?=.{4})/, "")))
      return true;
  return false;
}

/** `مقتله`: one person, unless that outcome is told of somebody already. */
function addPronoun(rows: Row[], harm: Harm, draft: Draft): void {
  const person = harm.group.people[0];
  const known = person
    ? rows.some((r) => r.outcome === harm.outcome && hasPerson(r, person))
    : wholeRows(rows, harm).length > 0;
  if (known) return;
  const group = standsForMany(harm, draft)
    ? harm.group
    : { ...harm.group, min: 1, max: 1 };
  rows.push(rowOf(harm, group, draft));
  if (group === harm.group) addParts(rows, harm, draft);
}

/** `مصرعهم`, `حتفهما`: the pronoun is that of several people. */
function standsForMany({ trigger }: Harm, draft: Draft): boolean {
  const key = draft.frame.reading.view.keys[trigger.hit.to - 1] ?? "";
  return /(?:هم|هما|هن)$/u.test(key);
}

/** Children and women told as part of a group, and names told of it. */
function addParts(rows: Row[], harm: Harm, draft: Draft): void {
  for (const part of harm.group.parts) {
    if (part.group !== null && part.unit === "person") {
      const told = rows.some(
        (r) => r.outcome === harm.outcome && r.group === part.group,
      );
      if (!told)
        rows.push({
          ...rowOf(harm, part, draft),
          role: "civilian",
          roleTold: true,
          group: part.group,
        });
    } else if (part.people.length > 0) {
      const row = wholeRows(rows, harm).at(-1);
      for (const p of part.people)
        if (row && !hasPerson(row, p)) row.people.push(p);
    }
  }
}
