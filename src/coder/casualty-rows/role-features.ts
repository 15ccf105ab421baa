import { roleWord } from "../../languages/ar/lexicon/role-words.js";
import { isWord, sentenceAt } from "../../languages/ar/view.js";
import type { Draft } from "../drafts.js";
import type { Features } from "../evidence/feature-parts.js";
import type { Happening } from "../happenings.js";
import { nameKey, sameNameKey } from "../mentions/name-key.js";
import type { Reading } from "../reading.js";
import { roleOfActor } from "../roles.js";
import type { Row } from "./casualty-row.js";
import type { RoleContext } from "./row-roles.js";

const flag = (told: boolean) => (told ? 1 : 0);
/** Tokens before and after a count or a name that say who it is. */
const BEFORE = 4;
const AFTER = 7;

/** What the coder knows of a row's people before their role is settled. */
export interface RoleField {
  readonly happening: Happening;
  readonly context: RoleContext;
  /** The row told before in the same happening; null for the first. */
  readonly last: Row | null;
}

/**
 * What speaks for each part that a row's people may have in the conflict: the
 * words beside them, wherever the report names them, the forces told beside
 * them and on both sides, and what the rules made of it.
 */
export function roleFeatures(
  row: Row,
  { happening, context, last }: RoleField,
): Features {
  const out: Record<string, number> = {
    [row.roleTold ? `told-${row.role}` : `default-${row.role}`]: 1,
    [`type-${happening.type}`]: 1,
    [`outcome-${row.outcome}`]: 1,
    [`rule-${row.rule.slice("ar.group.".length)}`]: 1,
    named: flag(row.people.length > 0),
    many: flag((row.min ?? 0) > 2),
    one: flag(row.max === 1),
    fighter: flag(row.fighter),
    family: flag(row.unit === "family"),
    part: flag(row.childOrWoman !== null),
    "civilian-target": flag(context.civilianTarget),
    [`force-${context.force ?? "none"}`]: 1,
  };
  if (last)
    out[
      `last-${last.order === row.order ? "same" : "far"}-${last.outcome === row.outcome ? "same" : "other"}-${last.role}`
    ] = 1;
  addSides(out, happening.drafts);
  for (const window of windowsOf(row)) addWindow(out, row.reading, window);
  return out;
}

interface Window {
  readonly from: number;
  readonly at: number;
  readonly end: number;
  readonly to: number;
  readonly own: boolean;
}

/** The words around the row's count and around each naming of its people. */
function windowsOf(row: Row): readonly Window[] {
  const { reading } = row;
  const own = windowAt(reading, row.from, row.to, true);
  const keys = row.people.map((p) => nameKey(p.name.name));
  const named = reading.people.filter((p) =>
    keys.some((key) => sameNameKey(key, nameKey(p.name.name))),
  );
  const windows = named.map((p) =>
    windowAt(
      reading,
      p.from,
      p.to,
      p.from >= row.from - 1 && p.from <= row.to + 3,
    ),
  );
  return named.length > 0 ? windows : [own];
}

function windowAt(
  { view }: Reading,
  at: number,
  end: number,
  own: boolean,
): Window {
  const sentence = sentenceAt(view, at);
  return {
    from: Math.max(sentence?.from ?? 0, at - BEFORE),
    at,
    end,
    to: Math.min(sentence?.to ?? view.tokens.count, end + AFTER),
    own,
  };
}

function addWindow(
  out: Record<string, number>,
  reading: Reading,
  { from, at, end, to, own }: Window,
): void {
  const { view } = reading;
  for (let i = from; i < to; i++) {
    const word = view.words[i];
    if (word === undefined || !isWord(view, i)) continue;
    const found = roleWord(word);
    if (!found) continue;
    const where = i < at ? "before" : i < end ? "in" : "after";
    if (found.kind) {
      out[`${where}-${found.kind}`] = 1;
      if (own) out[`own-${found.kind}`] = 1;
      if (i >= at - 1 && i <= end) out[`close-${found.kind}`] = 1;
    }
    if (found.lemma && i >= at - 2 && i <= end + 2)
      out[`lemma-${found.lemma}`] = 1;
  }
  for (const { actor, coreFrom } of reading.actors) {
    if (coreFrom < from || coreFrom >= to || actor === null) continue;
    const role = roleOfActor(actor) ?? actor.kind;
    const where = coreFrom < at ? "before" : coreFrom < end ? "in" : "after";
    out[`actor-${where}-${role}`] = 1;
  }
}

/** The roles of the people of the forces on both sides. */
function addSides(out: Record<string, number>, drafts: readonly Draft[]): void {
  for (const { perpetrators, targets } of drafts) {
    for (const { mention } of perpetrators)
      out[
        `by-${mention.actor ? (roleOfActor(mention.actor) ?? mention.actor.kind) : "unknown"}`
      ] = 1;
    for (const { mention } of targets)
      if (mention.actor)
        out[`at-${roleOfActor(mention.actor) ?? mention.actor.kind}`] = 1;
  }
}
