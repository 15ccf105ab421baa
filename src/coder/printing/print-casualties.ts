import type { CodedIncident } from "../../model/coded-report.js";
import type { RoleCode } from "../../model/vocabulary.js";
import { readingOfPerson, type Row } from "../casualty-rows/casualty-row.js";
import type { RoleContext } from "../casualty-rows/row-roles.js";
import type { Happening } from "../happenings.js";
import type { PersonMention } from "../mentions/person-mention.js";
import { roleOfActor } from "../roles.js";
import {
  cite,
  citeSpan,
  inferred,
  read,
  type EvidenceMap,
} from "./evidence.js";

/** Words by which fire fell where people live. */
const RESIDENTIAL =
  /(سكنيه?|منازل|منزل|سوق|السوق|مدرسه|مخيم|مدنيين|احياء|مسجد|مطعم|مقهي|كنيسه)/;
/** Places of daily life where a bomb meets passers-by, not a force. */
const PUBLIC =
  /^(?:و|ب|ل|في)?(?:ال)?(?:سوق|اسواق|مطعم|مقهي|مسجد|جامع|كنيسه|مدرسه|متسوقين|عزاء|زفاف|تجاري|تجاريه|ثقافي|مقبره|كراج|مصلين|حسينيه|جامعه|ملعب|مول)$/;
const BOMBINGS: ReadonlySet<string> = new Set(["explosion", "suicide_attack"]);

/**
 * What a happening gives for people without a told role: that of the force it
 * hit, or civilian where homes were shelled.
 *
 * @source gold/GUIDE.md, "casualties"
 */
export function roleContext(happening: Happening): RoleContext {
  return {
    force: roleOfTarget(happening),
    civilianTarget: hitsHomes(happening),
  };
}

function roleOfTarget({ drafts }: Happening): RoleCode | null {
  const roles = drafts
    .flatMap((draft) => draft.targets)
    .map(({ mention: { actor } }) => (actor ? roleOfActor(actor) : null));
  return roles.find((role) => role !== null && role !== "civilian") ?? null;
}

function hitsHomes({ drafts, type }: Happening): boolean {
  if (type === "homicide") return true;
  const where = placeWords(type);
  if (!where) return false;
  return drafts.some(({ frame }) =>
    frame.reading.view.keys
      .slice(frame.from, frame.to)
      .some((key) => where.test(key)),
  );
}

function placeWords(type: Happening["type"]): RegExp | null {
  if (type === "shelling" || type === "airstrike") return RESIDENTIAL;
  return BOMBINGS.has(type) ? PUBLIC : null;
}

/**
 * Prints one casualty row under its pointer.
 *
 * @param i the row's number in the incident, from 0
 * @param fullName the fullest name the report gives to a person
 */
export function printCasualty(
  row: Row,
  i: number,
  fullName: (person: PersonMention) => string,
  evidence: EvidenceMap,
): CodedIncident["casualties"][number] {
  const at = `/casualties/${i}`;
  const { reading, rule } = row;
  const count = cite(reading, row.from, row.to);
  evidence[`${at}/outcome`] = read(
    [cite(reading, row.trigger, row.trigger + 1)],
    "ar.casualty.outcome",
    0.85,
  );
  const numbers = row.addends.map((a) => cite(a.reading, a.from, a.to));
  const told =
    numbers.length > 1
      ? inferred("sum-of-rows", numbers, 0.7)
      : read([count], rule, 0.8);
  evidence[`${at}/min`] = told;
  evidence[`${at}/max`] = told;
  evidence[`${at}/role`] = row.roleTold
    ? read([cite(reading, row.from, row.to + 1)], "ar.casualty.role", 0.7)
    : inferred("default-of-type", [count], 0.5);
  const names: string[] = [];
  for (const person of row.people) {
    const name = fullName(person);
    if (names.includes(name)) continue;
    const { span, rule: nameRule } = person.name;
    const words = citeSpan(readingOfPerson(row, person), span.start, span.end);
    evidence[`${at}/names/${names.length}`] = read([words], nameRule, 0.85);
    names.push(name);
  }
  return {
    outcome: row.outcome,
    min: row.min,
    max: row.max,
    role: row.role,
    ...(row.group === null ? {} : { group: row.group }),
    names,
    hedge: row.hedge === "exact" ? null : row.hedge,
    unit: row.unit,
    sources: [],
  };
}
