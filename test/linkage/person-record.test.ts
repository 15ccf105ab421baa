import { describe, expect, it } from "vitest";
import { registerPersonSchema } from "../../src/model/index.js";
import {
  bearsName,
  personExplainer,
  isListed,
  linkIncidents,
  resolvePerson,
} from "../../src/linkage/index.js";
import { joined, register, told } from "./fictional-persons.js";

describe("the record of a person", () => {
  const reports = [
    told("a", {
      name: "نورس وليد العوض",
      outcome: "wounded",
      day: "2021-09-09",
      person: { actor: "8th-brigade", position: "قيادي" },
    }),
    told("b", {
      name: "نورس وليد العوض",
      day: "2025-02-01",
      person: {
        actor: "syrian-transitional-government",
        aliases: ["أبو سند"],
        formerAffiliations: [{ id: "8th-brigade", name: "اللواء الثامن" }],
      },
      victim: { age: { min: 40, max: 40 }, mother: "هند" },
    }),
  ];
  const { persons, incidents, ties } = register(reports);
  const [person] = persons;

  it("keeps to its schema", () => {
    expect(persons).toHaveLength(1);
    expect(registerPersonSchema.parse(person)).toEqual(person);
  });

  it("tells groups by the reports and days that tell them", () => {
    expect(
      person!.affiliations.map(({ id, former, firstTold }) => [
        id,
        former,
        firstTold,
      ]),
    ).toEqual([
      ["8th-brigade", false, "2021-09-09"],
      ["8th-brigade", true, "2025-02-01"],
      ["syrian-transitional-government", false, "2025-02-01"],
    ]);
    expect(person!.birth).toEqual({ from: 1984, to: 1985 });
    expect(person!.nameParts).toMatchObject({
      own: "نورس",
      father: "وليد",
      family: "العوض",
      kunya: "أبو سند",
    });
    expect(person!.sensitivity).toBe("private");
  });

  it("resolves every former id", () => {
    for (const id of [person!.id, ...person!.formerIds!])
      expect(resolvePerson(persons, id)).toBe(person);
    expect(resolvePerson(persons, `per-${"0".repeat(32)}`)).toBeUndefined();
    // The beginning that tables print does; less could be somebody else.
    expect(resolvePerson(persons, person!.id.slice(0, 12))).toBe(person);
    expect(resolvePerson(persons, person!.id.slice(0, 11))).toBeUndefined();
  });

  it("is found by any spelling of any of its names", () => {
    for (const words of ["العوض", "نورس عوض", "أبي سند", "ابو سند"])
      expect(bearsName(person!, words)).toBe(true);
    expect(bearsName(person!, "العواد")).toBe(false);
    expect(bearsName(person!, "…")).toBe(false);
  });

  it("explains the join field by field in both languages", () => {
    const explain = personExplainer(reports, incidents);
    const [pair, ...others] = explain(ties.get(person!.id)!);
    expect(others).toEqual([]);
    expect(explain([["c0", "c1"]])).toEqual([]);
    const sum = pair!.fields.reduce((bits, field) => bits + field.bits, 0);
    expect(pair!.weight).toBeCloseTo(pair!.prior + sum);
    expect(pair!.fields[0]!.words.ar).toContain("الاسم");
    expect(pair!.fields.every(({ words }) => words.en.includes(":"))).toBe(
      true,
    );
  });
});

describe("accusations", () => {
  it("stand outside roles, with who says so, and hide the accused", () => {
    const suspect = told("a", {
      name: "غيث كمال الخالدي",
      incident: {
        perpetrators: [
          {
            id: null,
            name: "رائف نديم الصعيدي",
            basis: "suspected",
            sources: [["ناشطون"]],
          },
        ],
      },
    });
    const people = [
      { name: "غيث كمال الخالدي", aliases: [] },
      { name: "رائف نديم الصعيدي", aliases: [] },
    ];
    const { persons } = register([{ ...suspect, people }]);
    const one = persons.find(({ name }) => name.startsWith("رائف"))!;
    expect(one.roles).toEqual([]);
    expect(one.accusations).toMatchObject([
      { basis: "suspected", accusers: [["ناشطون"]], deniedBy: [] },
    ]);
    expect(one.sensitivity).toBe("protected");
    expect(isListed(one)).toBe(false);
  });

  it("of a victim told as criminal change no role and keep no post", () => {
    const dealer = told("a", {
      name: "رائف نديم الصعيدي",
      role: "criminal",
      person: { position: "تاجر مخدرات" },
    });
    const [one] = register([dealer]).persons;
    expect(one!.roles[0]!.role).toBe("unknown");
    expect(one!.positions).toEqual([]);
    expect(one!.accusations.every(({ accusers }) => accusers.length > 0)).toBe(
      true,
    );
    expect(one!.accusations.map(({ words }) => words)).toContain("تاجر مخدرات");
    expect(isListed(one!)).toBe(true);
  });

  it("lay on one victim of one happening, told by two", () => {
    const plain = told("a", { name: "رائف الصعيدي" });
    const said = told("b", { name: "رائف الصعيدي", role: "criminal" });
    expect(linkIncidents([plain, said])).toHaveLength(1);
    expect(joined([plain, said])).toEqual([["a", "b"]]);
  });
});
