import { readFileSync } from "node:fs";
import {
  linkIncidents,
  linkPersons,
  type LinkedPersons,
  type PersonOptions,
  type PersonReport,
  type ToldPerson,
} from "../../src/linkage/index.js";
import type { Incident, RegisterIncident } from "../../src/model/index.js";
import { incident, report } from "./fictional.js";

type Row = Incident["casualties"][number];

/** What one invented report tells of one person. */
export interface Telling {
  readonly name: string;
  readonly outcome?: Row["outcome"] | null;
  readonly day?: string;
  readonly town?: string;
  readonly admin1?: string;
  readonly role?: Row["role"];
  readonly person?: Partial<ToldPerson>;
  readonly victim?: object;
  readonly incident?: Partial<Incident>;
  readonly published?: string;
}

/** What makes a person of a report accused. */
export const ACCUSED: Partial<ToldPerson> = {
  accusations: [
    {
      words: "متهم بالسلب",
      accusers: [["مصدر أمني"]],
      deniedBy: [],
      citations: [{ in: "text", start: 0, end: 4 }],
    },
  ],
};

/** A report that tells of one person in one incident. */
export function told(id: string, telling: Telling): PersonReport {
  const { name, outcome = "killed", role = "civilian" } = telling;
  const { day = "2023-03-05", town = "داعل", admin1 = "درعا" } = telling;
  const one = incident("i1", {
    when: { start: day, end: day, precision: "day" },
    where: { name: town, admin1, country: "SY", precision: "town" },
    casualties:
      outcome === null
        ? []
        : [{ outcome, min: 1, max: 1, role, names: [name] }],
    ...(telling.victim === undefined
      ? {}
      : {
          victims: [
            {
              name: { full: name },
              outcome: outcome ?? "killed",
              role,
              sensitivity: "private",
              ...telling.victim,
            },
          ],
        }),
    ...telling.incident,
  });
  return {
    ...report(id, [one], { published: telling.published ?? day }),
    people: [{ name, aliases: [], ...telling.person }],
  };
}

/** Incidents and persons of reports. */
export function register(
  reports: readonly PersonReport[],
  options: PersonOptions = {},
): LinkedPersons & { readonly incidents: readonly RegisterIncident[] } {
  const incidents = linkIncidents(reports);
  return { incidents, ...linkPersons(reports, incidents, options) };
}

/** Report ids of each person of several reports. */
export function joined(
  reports: readonly PersonReport[],
  options: PersonOptions = {},
): readonly (readonly string[])[] {
  return register(reports, options)
    .persons.map(({ mentions }) => mentions.map(([, id]) => id!).sort())
    .filter(({ length }) => length > 1);
}

const ROOT = new URL("../../gold/persons/", import.meta.url);

function lines<T>(file: string): readonly T[] {
  return readFileSync(new URL(file, ROOT), "utf8")
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line) as T);
}

/** Coded reports of `gold/persons`. */
export const goldPersonReports = lines<PersonReport>("coded.jsonl");

/** Whose mentions they are: report and name of each. */
export const goldPersons = lines<{
  readonly person: string;
  readonly mentions: readonly (readonly [string, string])[];
}>("persons.jsonl");
