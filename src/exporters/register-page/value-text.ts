import {
  BASES,
  EVENT_TYPES,
  OUTCOMES,
  STATUSES,
  WEAPONS,
} from "../../codebook/index.js";
import type { Amount, CountRange } from "../../linkage/index.js";
import type {
  ActorRole,
  Bilingual,
  Chain,
  DateInterval,
  EventTypeCode,
  OutcomeCode,
  PlaceReference,
  StatusCode,
  WeaponCode,
} from "../../model/index.js";
import type { FindActor } from "./contradictions.js";
import { intervalText } from "./days.js";
import { governorateText } from "./governorates.js";
import {
  arabic,
  inBoth,
  joinParts,
  ltr,
  markup,
  says,
  type Markup,
  type Part,
} from "./markup.js";
import { FIELD_NAMES, RELATION_NAMES, UNTOLD, WORDS } from "./words.js";

/** Name of a field by its pointer: `/casualties/killed` is «قتلى». */
export function fieldName(pointer: string): Bilingual {
  const [name = "", outcome] = pointer.split("/").slice(1);
  if (name === "casualties") return OUTCOMES[outcome as OutcomeCode].label;
  return FIELD_NAMES[name as keyof typeof FIELD_NAMES];
}

/** `3`, `2–4`, `2+`. */
export function amountText({ min, max }: Amount): string {
  if (max === null) return `${min}+`;
  return min === max ? String(min) : `${min}–${max}`;
}

/**
 * `13`, `13 (10–17)`: the shown number, and the range that is told; isolates
 * of their own, so that the number stands by its label in both directions.
 */
export function rangeText({ low, best, high, open }: CountRange): Markup {
  const plus = open ? "+" : "";
  return low === high
    ? ltr(`${best}${plus}`)
    : markup`${ltr(best)} (${ltr(`${low}–${high}${plus}`)})`;
}

/** A chain of attribution as a path, the outlet's own source first. */
export function chainPath(chain: Chain): Markup {
  const links = chain.map(
    (name) =>
      markup`<li><small>${says(WORDS.citing)}</small> ${arabic(name)}</li>`,
  );
  return markup`<ol class="path">${links}</ol>`;
}

/** Place with its governorate; the relation goes before the name. */
export function placeText(where: PlaceReference): Markup {
  const { name, admin1, relation } = where;
  const own = name ?? admin1;
  if (own === null) return says(UNTOLD);
  const lies = relation == null || relation === "in" ? undefined : relation;
  const before = lies && markup`${says(RELATION_NAMES[lies])} `;
  const isWhole = where.precision === "admin1" || name === null;
  const label = isWhole
    ? inBoth(
        markup`محافظة ${arabic(own)}`,
        markup`governorate of ${governorateText(own)}`,
      )
    : arabic(own);
  const rest =
    admin1 !== null && !isWhole && admin1 !== name
      ? markup`<span class="in">${inBoth("، ", ", ")}${governorateText(admin1)}</span>`
      : "";
  return markup`${before}${label}${rest}`;
}

/** Who says it: the chains of the role, or of the claim it stands in. */
function accusers(role: ActorRole, chains: readonly Chain[], own: Part): Part {
  const told = role.sources?.length ? role.sources : chains;
  if (told.length === 0) return own;
  const names = told.map((chain) =>
    joinParts(
      chain.map((name) => arabic(name)),
      markup` ${says(WORDS.citing)} `,
    ),
  );
  return joinParts(names, inBoth("، ", "; "));
}

/** Whose words a role stands in, for roles that name no chain themselves. */
export interface RoleContext {
  readonly findActor: FindActor;
  /** Chains of the claim or incident. */
  readonly chains: readonly Chain[];
  /** Outlets that tell it. */
  readonly outlets: readonly string[];
}

/**
 * An actor in the words of the text, with the neutral name where it differs,
 * and the ground on which it stands there. What is not stated never appears
 * without who says it.
 */
export function roleText(role: ActorRole, context: RoleContext): Markup {
  const { id, name, basis = "stated" } = role;
  const neutral = id === null ? undefined : context.findActor(id)?.name;
  const also =
    neutral === undefined || neutral === name
      ? ""
      : markup` <small class="neutral">(${says(WORDS.neutral)}: ${arabic(neutral)})</small>`;
  const outlets = joinParts(
    context.outlets.map((outlet) => arabic(outlet)),
    inBoth("، ", ", "),
  );
  const ground =
    basis === "accused" ? inBoth("متهم", "accused") : says(BASES[basis].label);
  const who =
    basis === "stated"
      ? ""
      : markup` ${says(WORDS.saidBy)} ${accusers(role, context.chains, outlets)}`;
  return markup`${arabic(name)}${also} <span class="basis ${basis}">${ground}${who}</span>`;
}

/** Shows a told value of a field. */
export function valueText(
  pointer: string,
  value: unknown,
  context: RoleContext,
): Markup {
  const [name = ""] = pointer.split("/").slice(1);
  if (name === "type") return says(EVENT_TYPES[value as EventTypeCode].label);
  if (name === "status") return says(STATUSES[value as StatusCode].label);
  if (name === "when") return intervalText(value as DateInterval);
  if (name === "where") return placeText(value as PlaceReference);
  if (name === "weapons") {
    const weapons = value as readonly WeaponCode[];
    const labels = weapons.map((code) => says(WEAPONS[code].label));
    return markup`${joinParts(labels, inBoth("، ", ", "))}`;
  }
  if (name === "casualties") return ltr(amountText(value as Amount));
  return roleText(value as ActorRole, context);
}

/** Shows what the register shows of a field: of people the whole range. */
export function shownText(
  pointer: string,
  shown: unknown,
  context: RoleContext,
): Markup {
  if (pointer.startsWith("/casualties/")) {
    return rangeText(shown as CountRange);
  }
  if (pointer === "/perpetrators" || pointer === "/targets") {
    const roles = shown as readonly ActorRole[];
    const items = roles.map(
      (role) => markup`<li>${roleText(role, context)}</li>`,
    );
    return markup`<ul class="roles">${items}</ul>`;
  }
  return valueText(pointer, shown, context);
}
