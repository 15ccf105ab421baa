import type { PersonName } from "../../model/person-name.js";
import type { Victim } from "../../model/victim.js";
import type { OutcomeCode, RoleCode } from "../../model/vocabulary.js";
import { readAge, readCountry, readSex } from "../lists/list-cells.js";
import { fullName } from "../lists/read-row.js";
import type { AdoptField } from "./adopt-mapping.js";
import type { RowReading } from "./row-reading.js";
import { dateIn } from "./row-setting.js";
import { splitBeside, splitPeople, type CellPerson } from "./split-people.js";

/** A person of a row, before it is known what became of him. */
export interface RowPerson {
  readonly told: CellPerson;
  readonly name: PersonName | null;
  /** The fields that tell the name. */
  readonly fields: readonly AdoptField[];
}

/** The own name of a cell that holds nothing else. */
const isOneWord = (name: string) => !/\s/.test(name.trim());

/** The people of a row by their names; fathers and families beside them. */
export function rowPeople(reading: RowReading): readonly RowPerson[] {
  const { cell } = reading;
  const isApart = cell("father") !== "" || cell("family") !== "";
  const told = splitPeople(cell("names"), isApart);
  const fathers = splitBeside(cell("father"), told.length);
  const families = splitBeside(cell("family"), told.length);
  // One family of several people is told once.
  const oneFamily = isOneWord(cell("family")) ? cell("family") : "";
  return told.map((person, at): RowPerson => {
    const father = fathers[at] ?? "";
    const family = families[at] ?? oneFamily;
    const fields: AdoptField[] = ["names"];
    if (father !== "") fields.push("father");
    if (family !== "") fields.push("family");
    if (person.name === null) return { told: person, name: null, fields };
    const { alias } = person;
    const kunya = told.length === 1 ? cell("kunya") : "";
    const byname = alias ?? (kunya === "" ? null : kunya);
    const isKunya = byname !== null && /^(?:[أا]ب[ويا]|[أا]م)\s/.test(byname);
    const name = {
      full: fullName(person.name, father, family),
      ...(isOneWord(person.name) && fields.length > 1
        ? { own: person.name }
        : {}),
      ...(father === "" ? {} : { father }),
      ...(family === "" ? {} : { family }),
      ...(byname === null ? {} : { [isKunya ? "kunya" : "laqab"]: byname }),
    };
    return { told: person, name, fields };
  });
}

/** Values of columns that tell of one person only. */
function ownValues(reading: RowReading, at: string) {
  const { cell, carry, sheet } = reading;
  const words = (field: "mother" | "occupation" | "cause") => {
    if (cell(field) === "") return {};
    carry(`${at}/${field}`, [field]);
    return { [field]: cell(field) };
  };
  const place = (field: "origin" | "residence") => {
    if (cell(field) === "") return {};
    carry(`${at}/${field}/name`, [field]);
    const bare = { admin1: null, country: null, precision: "unknown" as const };
    return { [field]: { name: cell(field), ...bare } };
  };
  const sex = readSex(cell("sex"), sheet.sexes);
  if (sex !== null) carry(`${at}/sex`, ["sex"]);
  else if (cell("sex") !== "") reading.wonder("sex", "code");
  const birth = dateIn(reading, "birth");
  if (birth !== null) carry(`${at}/birth`, ["birth"]);
  const country =
    cell("nationality") === "" ? null : readCountry(cell("nationality"));
  if (country !== null) carry(`${at}/nationality`, ["nationality"]);
  return {
    ...words("mother"),
    ...words("occupation"),
    ...words("cause"),
    ...place("origin"),
    ...place("residence"),
    ...(sex === null ? {} : { sex }),
    ...(birth === null ? {} : { birth }),
    ...(country === null ? {} : { nationality: country }),
  };
}

/** What became of the people of a row, and what they were. */
export interface Fate {
  readonly outcome: OutcomeCode;
  readonly role: RoleCode;
  /** Fields that tell the outcome. */
  readonly fields: readonly AdoptField[];
}

/** «6 أشهر», `10 days`: younger than a year. */
const INFANT =
  /^\d{1,2}\s*(?:شهر|أشهر|اشهر|شهور|يوم|أيام|ايام|أسبوع|month|day|week)/i;
const western = (text: string) =>
  text.replace(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) & 0xf));

function ageOf(text: string): Victim["age"] | null {
  if (INFANT.test(western(text).trim())) return { min: 0, max: 1 };
  return readAge(text);
}

/** The named people of a row as victims; the others remain in the counts. */
export function rowVictims(
  reading: RowReading,
  people: readonly RowPerson[],
  { outcome, role, fields }: Fate,
): readonly Victim[] {
  const { carry, sheet } = reading;
  const ages = splitBeside(reading.cell("age"), people.length);
  const victims: Victim[] = [];
  people.forEach(({ told, name, fields: named }, place) => {
    if (name === null) return;
    const at = `/victims/${victims.length}`;
    carry(`${at}/name/full`, named);
    for (const part of ["own", "father", "family"] as const)
      if (name[part] !== undefined)
        carry(`${at}/name/${part}`, [part === "own" ? "names" : part]);
    for (const part of ["kunya", "laqab"] as const)
      if (name[part] !== undefined)
        carry(
          `${at}/name/${part}`,
          told.alias === null ? ["kunya"] : ["names"],
        );
    carry(`${at}/outcome`, fields.length > 0 ? fields : named);
    if (reading.cell("role") !== "") carry(`${at}/role`, ["role"]);
    const text = told.age ?? ages[place] ?? "";
    const age = ageOf(text);
    if (age !== null) carry(`${at}/age`, [told.age === null ? "age" : "names"]);
    else if (text !== "") reading.wonder("age", "number");
    const group = sheet.groups[reading.cell("role")];
    if (group !== undefined) carry(`${at}/group`, ["role"]);
    const own = {
      ...(people.length === 1 ? ownValues(reading, at) : {}),
      ...(group === undefined ? {} : { group }),
    };
    const aged = age === null ? {} : { age };
    const fate = { outcome, role, sensitivity: "private" as const };
    victims.push({ name, ...aged, ...own, ...fate });
  });
  return victims;
}
