import type {
  GroupCode,
  OutcomeCode,
  RoleCode,
} from "../../model/vocabulary.js";
import type { Draft } from "../drafts.js";
import type { PeopleGroup } from "../groups/people-group.js";
import type { Harm } from "../harms/harm.js";
import { nameKey, sameNameKey } from "../mentions/name-key.js";
import type { PersonMention } from "../mentions/person-mention.js";
import type { Reading } from "../reading.js";

/** Where one number of a sum was read; tokens half-open. */
export interface Addend {
  readonly reading: Reading;
  readonly from: number;
  readonly to: number;
}

/** A row as it grows: outcome × role, with what was read for it. */
export interface Row {
  readonly outcome: OutcomeCode;
  min: number | null;
  max: number | null;
  role: RoleCode;
  roleTold: boolean;
  /** A part of another row, told as children or women (`بينهم طفلان`). */
  readonly group: GroupCode | null;
  /** The row's own people are children or women; a part row repeats them. */
  readonly childOrWoman: GroupCode | null;
  readonly people: PersonMention[];
  /** The text that names each of them, where it is not the row's own. */
  readonly namedIn: Map<PersonMention, Reading>;
  readonly hedge: string;
  readonly unit: "person" | "family";
  readonly fighter: boolean;
  /** Sentence (by order) that told it. */
  readonly order: number;
  readonly reading: Reading;
  /** Tokens of the number, half-open. */
  readonly from: number;
  readonly to: number;
  /** Numbers of the rows that were added up in this one, itself first. */
  readonly addends: Addend[];
  /** Token of the word that tells the outcome. */
  readonly trigger: number;
  readonly rule: string;
}

/** The row that one group gives by itself. */
export function rowOf(harm: Harm, group: PeopleGroup, draft: Draft): Row {
  const { reading } = draft.frame;
  const from = group.countFrom;
  const to = Math.max(group.countTo, from + 1);
  return {
    outcome: harm.outcome,
    min: group.min,
    max: group.max,
    role: group.role,
    roleTold: group.roleTold,
    group: null,
    childOrWoman: group.group,
    people: [...group.people],
    namedIn: new Map(group.people.map((person) => [person, reading])),
    hedge: group.hedge,
    unit: group.unit,
    fighter: group.fighter,
    order: draft.frame.order,
    reading,
    from,
    to,
    addends: [{ reading, from, to }],
    trigger: harm.at,
    rule: group.rule,
  };
}

/** The text in which a person of a row is named. */
export function readingOfPerson(row: Row, person: PersonMention): Reading {
  return row.namedIn.get(person) ?? row.reading;
}

/** Whether a row holds a person already, by name or nickname. */
export function hasPerson(row: Row, person: PersonMention): boolean {
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
