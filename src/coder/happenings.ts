import type { Draft } from "./drafts.js";
import type { EventCode } from "./event-type.js";
import {
  datesDiffer,
  isViolent,
  namesIn,
  placesDiffer,
  tellsSame,
} from "./same-happening.js";

/** Drafts of one report that tell one happening, in reading order. */
export interface Happening {
  readonly drafts: readonly Draft[];
  readonly type: EventCode;
}

/**
 * Joins the drafts of a report into happenings.
 *
 * The body goes first; a headline only adds to what the body tells, and
 * stands alone when the body tells nothing of the kind.
 */
export function joinDrafts(
  drafts: readonly Draft[],
  conflict: boolean,
): readonly Happening[] {
  const open: Draft[][] = [];
  const body = drafts.filter((d) => d.frame.order >= 0);
  const title = drafts.filter((d) => d.frame.order < 0);
  for (const draft of body) {
    const home = findHome(open, draft);
    if (home) home.push(draft);
    else if (mayOpen(draft, conflict)) open.push([draft]);
  }
  for (const draft of title) {
    const home = open.find(
      (group) =>
        group[0] &&
        (group[0].type === draft.type ||
          (isViolent(group[0].type) && isViolent(draft.type)) ||
          draft.type === null) &&
        !group.some(
          (d) => placesDiffer(d.place, draft.place) && !nested(d, draft),
        ) &&
        !group.some((d) => datesDiffer(d, draft)),
    );
    if (home) home.push(draft);
    else if (open.length === 0 && mayOpen(draft, conflict)) open.push([draft]);
  }
  return open.flatMap((group) => {
    const type = typeOf(group);
    return type === null || !isTold(group) ? [] : [{ drafts: group, type }];
  });
}

function nested(a: Draft, b: Draft): boolean {
  return a.place?.admin1 === b.place?.admin1;
}

/** The most recent happening that a draft tells again. */
function findHome(open: readonly Draft[][], draft: Draft): Draft[] | null {
  for (let i = open.length - 1; i >= 0; i--) {
    const group = open[i];
    const first = group?.[0];
    const last = group?.at(-1);
    if (!group || !first || !last) continue;
    if (
      last.frame.order === draft.frame.order &&
      last.frame.reading === draft.frame.reading &&
      !sharesName(group, draft)
    )
      continue;
    if (
      tellsSame(
        group.find((d) => d.type !== null) ?? first,
        group,
        draft,
        draft.frame.order - last.frame.order,
      )
    )
      return group;
  }
  return null;
}

function sharesName(group: readonly Draft[], draft: Draft): boolean {
  const names = namesIn(draft);
  return (
    names.length > 0 &&
    group.some((d) => namesIn(d).some((n) => names.includes(n)))
  );
}

const SOFT: ReadonlySet<EventCode> = new Set([
  "meeting",
  "agreement",
  "statement",
  "decree",
  "protest",
  "threat",
  "deployment",
  "withdrawal",
  "surrender",
  "control_change",
  "siege",
  "displacement",
  "property_damage",
] as const);

const POLITICAL: ReadonlySet<EventCode> = new Set([
  "meeting",
  "agreement",
  "statement",
  "decree",
  "threat",
] as const);
const LOCAL: ReadonlySet<string> = new Set([
  "state_force",
  "security_branch",
  "militia",
  "rebel",
  "jihadist",
  "civil_body",
  "tribe",
  "pseudo",
]);

/**
 * A party of the conflict itself takes part; diplomacy between states alone is
 * no incident, unless told as the past settlement of a named place.
 */
function hasLocalParty(draft: Draft): boolean {
  const parties = [...draft.perpetrators, ...draft.targets];
  const local = parties.some(
    ({ mention }) => mention.actor === null || LOCAL.has(mention.actor.kind),
  );
  const settled =
    draft.type === "agreement" && draft.background && draft.date !== null;
  return (
    local ||
    settled ||
    (parties.length === 0 &&
      draft.place !== null &&
      draft.place.precision !== "country" &&
      draft.place.precision !== "admin1")
  );
}

/** Whether a draft alone is enough to be a happening of its own. */
function mayOpen(draft: Draft, conflict: boolean): boolean {
  const first = draft.frame.triggers[0];
  if (!first) return false;
  if (
    draft.unreal ||
    (first.negated && draft.harms.length === 0 && !draft.denied)
  )
    return false;
  const verb = draft.frame.triggers.some(
    (t) =>
      t.hit.value.form === "verb" &&
      t.hit.value.tense !== "imperfect" &&
      !t.unreal &&
      !t.negated,
  );
  const headline = draft.frame.order < 0;
  const bounded =
    draft.place !== null || draft.date !== null || draft.harms.length > 0;
  if (!bounded) return false;
  if (draft.type === null)
    return (
      draft.harms.some(
        (h) => h.outcome === "killed" || h.outcome === "wounded",
      ) && conflict
    );
  if (SOFT.has(draft.type)) {
    const actor =
      draft.perpetrators.length + draft.targets.length > 0 ||
      draft.harms.length > 0;
    if (!conflict && !headline) return false;
    if (POLITICAL.has(draft.type) && !hasLocalParty(draft)) return false;
    if (draft.anaphoric && !verb && draft.date === null) return false;
    return (
      (verb ||
        draft.date !== null ||
        headline ||
        draft.frame.triggers.length > 1) &&
      (actor || draft.place !== null)
    );
  }
  if (draft.type === "arrest" && draft.harms.length === 0 && !conflict)
    return false;
  if (!conflict && draft.harms.length === 0 && draft.weapons.length === 0)
    return false;
  const plural = draft.frame.triggers.every((t) => t.hit.value.plural);
  if (plural && draft.harms.length === 0 && draft.date === null) return false;
  if (
    draft.anaphoric &&
    draft.harms.length === 0 &&
    draft.date === null &&
    !verb
  )
    return false;
  const imperfectOnly = draft.frame.triggers.every(
    (t) => t.hit.value.form === "verb" && t.hit.value.tense === "imperfect",
  );
  if (
    imperfectOnly &&
    !headline &&
    draft.harms.length === 0 &&
    draft.date === null
  )
    return false;
  return (
    verb ||
    draft.harms.length > 0 ||
    draft.date !== null ||
    draft.place !== null
  );
}

/** The type told by most weight: the first settled, specific before generic. */
function typeOf(group: readonly Draft[]): EventCode | null {
  const typed = group.filter((d) => d.type !== null && d.frame.order >= 0);
  const pool = typed.length > 0 ? typed : group.filter((d) => d.type !== null);
  const first = pool[0]?.type ?? null;
  if (first === null) return fallback(group);
  for (const better of [
    "suicide_attack",
    "airstrike",
    "abduction",
    "raid",
  ] as const)
    if (pool.some((d) => d.type === better) && upgrades(first, better))
      return better;
  if (
    first === "arrest" &&
    pool.some((d) =>
      d.perpetrators.some(
        (p) => p.mention.pseudo && p.mention.actor?.id !== "civilians",
      ),
    )
  )
    return "abduction";
  if (first === "armed_attack")
    for (const means of ["explosion", "shelling"] as const)
      if (pool.some((d) => d.type === means)) return means;
  return first;
}

function upgrades(from: EventCode, to: EventCode): boolean {
  if (to === "suicide_attack")
    return from === "explosion" || from === "armed_attack";
  if (to === "airstrike") return from === "shelling" || from === "armed_attack";
  if (to === "raid") return from === "arrest" && false;
  return from === "arrest";
}

/** People killed with no means told: by who they were. */
function fallback(group: readonly Draft[]): EventCode | null {
  const killed = group
    .flatMap((d) => d.harms)
    .filter((h) => h.outcome === "killed");
  if (killed.length === 0) return null;
  const force = killed.some(
    (h) => h.group.actor !== null && h.group.people.length === 0,
  );
  return force
    ? "armed_attack"
    : killed.some((h) => h.group.people.length > 0)
      ? "assassination"
      : null;
}

function isTold(group: readonly Draft[]): boolean {
  return group.some((d) => !d.unreal || d.denied);
}
