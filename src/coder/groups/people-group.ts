import type { NounRole } from "../../languages/ar/lexicon/person-nouns.js";
import type { GroupCode, RoleCode } from "../../model/vocabulary.js";
import type { ActorMention } from "../mentions/actor-mention.js";
import type { PersonMention } from "../mentions/person-mention.js";
import type { Reading } from "../reading.js";
import { groupRole } from "../roles.js";

/** A group of people told in one noun phrase; token numbers are half-open. */
export interface PeopleGroup {
  readonly from: number;
  readonly to: number;
  /** Fewest people the words allow; null where they say nothing. */
  readonly min: number | null;
  /** Most people the words allow; null where the number is open. */
  readonly max: number | null;
  /** Tokens that tell the number: the numeral, the dual, the noun or the name. */
  readonly countFrom: number;
  readonly countTo: number;
  readonly hedge: string;
  readonly role: RoleCode;
  /** The role rests on a word of the phrase, not on a default. */
  readonly roleTold: boolean;
  readonly nounRole: NounRole;
  readonly group: GroupCode | null;
  readonly unit: "person" | "family";
  readonly people: readonly PersonMention[];
  readonly actor: ActorMention | null;
  /** آخر / آخرون: of the kind of the group before. */
  readonly others: boolean;
  readonly parts: readonly PeopleGroup[];
  readonly outcomeNoun: string | null;
  readonly fighter: boolean;
  readonly rule: string;
}

/** What a rule found of a group; the rest follows from its noun and force. */
export interface GroupDraft {
  readonly from: number;
  readonly to: number;
  readonly min: number | null;
  readonly max: number | null;
  readonly countFrom: number;
  readonly countTo: number;
  readonly hedge: string;
  /** Token of the noun that heads the phrase; −1 without one. */
  readonly nounAt: number;
  readonly people: readonly PersonMention[];
  readonly actor: ActorMention | null;
  readonly others: boolean;
  readonly rule: string;
}

/** Completes a group by what its noun, its force and its names say. */
export function makeGroup(reading: Reading, draft: GroupDraft): PeopleGroup {
  const { nounAt, people, actor } = draft;
  const noun = nounAt >= 0 ? (reading.nouns.get(nounAt)?.noun ?? null) : null;
  const former = isFormer(reading, draft) || people.some((p) => p.former);
  const child = isMinor(reading, draft);
  const told = child ? CHILD : groupRole(noun, actor, former);
  return {
    from: draft.from,
    to: draft.to,
    min: draft.min,
    max: draft.max,
    countFrom: draft.countFrom,
    countTo: draft.countTo,
    hedge: draft.hedge,
    role: told.role,
    roleTold: told.told,
    nounRole: noun?.role ?? null,
    group: child ? "child" : (noun?.group ?? null),
    unit: noun?.unit ?? "person",
    people,
    actor,
    others: draft.others,
    parts: [],
    outcomeNoun: noun?.outcome ?? null,
    fighter: noun?.fighter ?? false,
    rule: draft.rule,
  };
}

const CHILD = { role: "civilian", told: true } as const;
/** Years below which a person is a child. */
const ADULT = 18;
/** Tokens after a person within which the age stands. */
const AGE_WITHIN = 4;

/** `فتى (15 عاماً)`, `ابنه البالغ 12 عاماً`: one person told by a child's age. */
function isMinor(reading: Reading, { to, min, max }: GroupDraft): boolean {
  if (min !== 1 || max !== 1) return false;
  const age = reading.numbers.find(
    (n) => n.use === "age" && n.from >= to && n.from <= to + AGE_WITHIN,
  );
  if (age?.max == null || age.max >= ADULT) return false;
  return !reading.cues.some((c) => c.from >= to && c.from < age.from);
}

const FORMER = /^(ال)?(سابق|اسبق)(ا|ين|ون|ان)?$/;
/** Tokens after the noun in which its سابق may stand. */
const FORMER_WITHIN = 8;

function isFormer(reading: Reading, draft: GroupDraft): boolean {
  const { nounAt } = draft;
  const from = nounAt >= 0 ? nounAt : draft.from;
  const end = Math.min(draft.to + 2, from + FORMER_WITHIN);
  for (let i = from; i < end; i++)
    if (FORMER.test(reading.view.keys[i] ?? "")) return true;
  return false;
}
