import type { CasualtyRow } from "../model/casualty-row.js";
import type { PersonName } from "../model/person-name.js";
import type { Victim } from "../model/victim.js";
import type { RoleCode } from "../model/vocabulary.js";
import { shownWords, type CopyRules } from "./copy-rules.js";
import { shownChains } from "./shown-source.js";

/** A role that convicts: outside, somebody accused without proof has none. */
const shownRole = (role: RoleCode): RoleCode =>
  role === "criminal" ? "unknown" : role;

/** What is told of everybody: it is counted, and finds nobody. */
const COUNTED = ["sex", "group", "outcome", "perpetrator"] as const;
/** What is told beside the name of whoever may be named. */
const NAMED = ["name", "age", ...COUNTED] as const;

type ShownVictim = Pick<Victim, "name" | "outcome" | "role"> &
  Partial<Pick<Victim, "sex" | "group" | "perpetrator" | "age">>;

function shownName({
  full,
  own,
  father,
  grandfather,
  family,
}: PersonName): PersonName {
  // A kunya names a child, a by-name is often a name of war: neither is his.
  return {
    full,
    ...(own === undefined ? {} : { own }),
    ...(father === undefined ? {} : { father }),
    ...(grandfather === undefined ? {} : { grandfather }),
    ...(family === undefined ? {} : { family }),
  };
}

/**
 * Victims as an audience may see them: outcome, role, group and sex of all;
 * name and age of those who may be named. Kin, origin, home, work, party and
 * accusations stay inside.
 */
export function shownVictims(
  victims: readonly Victim[],
  field: string,
  { isNamed, leaveOut }: CopyRules,
): readonly Victim[] {
  return victims.map((victim, index) => {
    const name = victim.name;
    const isOpen = name !== null && isNamed(name.full);
    const keys: readonly string[] = isOpen ? NAMED : COUNTED;
    const told = Object.entries(victim).filter(
      ([key, value]) =>
        key !== "role" && key !== "sensitivity" && value != null,
    );
    const shown = Object.fromEntries(
      told.filter(([key]) => keys.includes(key)),
    ) as unknown as ShownVictim;
    const hidden = told.filter(([key]) => !keys.includes(key)).length;
    if (hidden > 0) leaveOut(`${field}/${index}`, "victim-withheld", hidden);
    const copy: ShownVictim = {
      ...shown,
      name: isOpen ? shownName(name) : null,
      role: shownRole(victim.role),
    };
    // The class inside is the office's: a copy holds what may be seen.
    return copy as Victim;
  });
}

/** Casualty rows as an audience may see them. */
export function shownRows(
  rows: readonly CasualtyRow[],
  field: string,
  rules: CopyRules,
): readonly CasualtyRow[] {
  return rows.map((row, index) => {
    const at = `${field}/${index}`;
    const names = row.names.filter(rules.isNamed);
    const hidden = row.names.length - names.length;
    if (hidden > 0) rules.leaveOut(`${at}/names`, "name-withheld", hidden);
    const { outcome, min, max, group, hedge, unit, sources, perpetrator } = row;
    return {
      outcome,
      min,
      max,
      role: shownRole(row.role),
      ...(group === undefined ? {} : { group }),
      names,
      ...(hedge == null
        ? {}
        : { hedge: shownWords(hedge, `${at}/hedge`, rules) }),
      ...(unit === undefined ? {} : { unit }),
      ...(sources === undefined
        ? {}
        : { sources: shownChains(sources, `${at}/sources`, rules) }),
      ...(perpetrator === undefined ? {} : { perpetrator }),
    };
  });
}
