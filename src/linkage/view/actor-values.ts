import type { ActorRole, CompetingField } from "../../model/index.js";
import { foldedWords } from "../fields/folding.js";
import type { LinkableClaim } from "../claims/features.js";
import type { SourceOptions } from "../sources/source-options.js";
import { rankValues, type ShownRule } from "./shown-rules.js";
import { competingField, gatherValues } from "./told-values.js";

/** One side of a happening: the roles shown and the values told. */
export interface ActorView {
  readonly shown: readonly ActorRole[];
  readonly competing: CompetingField | undefined;
}

/** Told flatly by the report itself; a row without a basis counts as such. */
export function isStated(role: ActorRole): boolean {
  return role.basis === undefined || role.basis === "stated";
}

/** One actor on one ground: suspected and stated are never one. */
function identityOf(role: ActorRole): string {
  const who = role.id ?? foldedWords(role.name).join(" ");
  return `${isStated(role) ? "stated" : role.basis} ${who}`;
}

const distinct = (roles: readonly ActorRole[]): readonly ActorRole[] => [
  ...new Map(roles.map((role) => [identityOf(role), role])).values(),
];

const byIdentity = (a: ActorRole, b: ActorRole) =>
  identityOf(a) < identityOf(b) ? -1 : 1;

/**
 * Views one side. The stated actors shown are those of one telling, chosen by
 * the rule; whoever is only claimed, accused, suspected or denied follows with
 * that basis, and never joins the stated.
 *
 * @param claims - in canonical order
 */
export function viewActors(
  claims: readonly LinkableClaim[],
  side: "perpetrators" | "targets",
  rule: ShownRule,
  sources: SourceOptions,
): ActorView {
  const stated = gatherValues(
    claims.flatMap((claim) => {
      const value = distinct(claim.incident[side].filter(isStated));
      return value.length === 0 ? [] : [{ claim, value }];
    }),
    sources,
    {
      identity: (roles) => roles.map(identityOf).sort().join("|"),
      breadth: (roles) => -roles.filter(({ id }) => id !== "unknown").length,
    },
  );
  const others = claims
    .flatMap(({ incident }) => incident[side])
    .filter((role) => !isStated(role));
  const shown = [
    ...(rankValues(stated, rule)[0]?.value ?? []),
    ...[...distinct(others)].sort(byIdentity),
  ];
  const values = gatherValues(
    claims.flatMap((claim) =>
      claim.incident[side].map((value) => ({ claim, value })),
    ),
    sources,
    { identity: identityOf },
  );
  const plain = shown.map(({ id, name, basis }) => ({
    id,
    name,
    basis: basis ?? "stated",
  }));
  return { shown, competing: competingField(values, rule, plain) };
}
