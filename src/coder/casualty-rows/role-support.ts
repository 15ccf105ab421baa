import type { RoleCode } from "../../model/vocabulary.js";
import type { Features } from "../evidence/feature-parts.js";
import type { Row } from "./casualty-row.js";

/** Roles that a noun tells for good: `طبيب` is a medic whatever stands near. */
const BY_TRADE: ReadonlySet<RoleCode> = new Set([
  "medic",
  "journalist",
  "criminal",
] as const);

/** Roles of those who bear arms, or did. */
const ARMED: ReadonlySet<RoleCode> = new Set([
  "state_forces",
  "rebel",
  "former_combatant",
  "jihadist",
  "militia",
  "foreign_forces",
] as const);

/** What must be told near the people before a role may be believed. */
const SIGNS: Readonly<Partial<Record<RoleCode, RegExp>>> = {
  state_forces:
    /^(?:actor-\w+|at|force|told|last-\w+-\w+)-(?:state_forces|government)$|^(?:own|close|in|before)-(?:rank|police)$/,
  civilian:
    /^(?:(?:told|at|actor-\w+|last-\w+-\w+)-civilians?|civilian-target|family|part|type-(?:shelling|airstrike|homicide|displacement)|(?:own|before|in|after)-(?:trade|age|health|press|activist)|(?:in|before|close)-kin)$/,
  militia:
    /^(?:actor-\w+|at|force|told|last-\w+-\w+)-militia$|^(?:own|close|in)-loyal$/,
  rebel:
    /^(?:actor-\w+|at|force|told|last-\w+-\w+)-rebel$|^(?:own|close|in)-opposition$/,
  jihadist:
    /^(?:actor-\w+|at|force|told|last-\w+-\w+)-jihadist$|^(?:own|close|in)-jihad$/,
  foreign_forces:
    /^(?:actor-\w+|at|force|told|last-\w+-\w+)-(?:foreign_forces|foreign_state)$/,
  former_combatant: /^(?:told-former_combatant|(?:own|before|after)-former)$/,
  criminal: /^(?:told-criminal|(?:own|before|after)-crime)$/,
  official: /^(?:told-official|(?:own|before|after)-(?:office|notable))$/,
  journalist: /^(?:told-journalist|(?:own|before|after)-press)$/,
  medic: /^(?:told-medic|(?:own|before|after)-health)$/,
};

/**
 * Whether the words told of a row's people let a role be believed at all: what
 * is not said stays unknown.
 *
 * @source ../shared/design/product.md: precision before recall
 */
export function mayHave(row: Row, role: RoleCode, features: Features): boolean {
  if (row.roleTold && BY_TRADE.has(row.role)) return role === row.role;
  // A soldier may be of another force, never a civilian.
  if (row.roleTold && ARMED.has(row.role) && !ARMED.has(role)) return false;
  const sign = SIGNS[role];
  if (!sign || (row.roleTold && row.role === role)) return true;
  return Object.entries(features).some(
    ([name, value]) => value !== 0 && sign.test(name),
  );
}
