import { describe, expect, it } from "vitest";
import { isListed } from "../../src/linkage/index.js";
import { ACCUSED, joined, register, told } from "./fictional-persons.js";

describe("a namesake is shot", () => {
  const shot = told("a", { name: "رائف الصعيدي" });
  const wanted = told("b", {
    name: "رائف الصعيدي",
    outcome: null,
    day: "2023-03-02",
    person: { ...ACCUSED, position: "مطلوب" },
    incident: {
      type: "raid",
      targets: [{ id: null, name: "رائف الصعيدي" }],
    },
  });

  it("is not the wanted man of that name, and a person is asked", () => {
    const { persons, suggestions } = register([shot, wanted]);
    expect(persons).toHaveLength(2);
    expect(suggestions.map(({ barrier }) => barrier)).toEqual([
      "blamed_namesake",
    ]);
  });

  it("the wanted man has no entry of his own, the dead man has", () => {
    const { persons } = register([shot, wanted]);
    const listed = persons.filter(isListed);
    expect(listed.map(({ mentions }) => mentions[0]![1])).toEqual(["a"]);
  });

  it("the two of one report, told apart by the father, never join", () => {
    const both = told("a", {
      name: "رائف نديم الصعيدي",
      incident: {
        targets: [{ id: null, name: "رائف عواد الصعيدي" }],
      },
    });
    const people = [
      { name: "رائف نديم الصعيدي", aliases: [] },
      { name: "رائف عواد الصعيدي", aliases: [], ...ACCUSED },
    ];
    const third = told("b", { name: "رائف الصعيدي" });
    const { persons } = register([{ ...both, people }, third]);
    const of = (name: string) =>
      persons.find(({ names }) => names.some((one) => one.name === name));
    expect(of("رائف عواد الصعيدي")!.mentions).toHaveLength(1);
    expect(of("رائف نديم الصعيدي")!.id).not.toBe(of("رائف عواد الصعيدي")!.id);
  });
});

describe("a name without a father", () => {
  const row = (names: readonly string[]) => ({
    casualties: [
      {
        outcome: "killed" as const,
        min: names.length,
        max: names.length,
        role: "civilian" as const,
        names,
      },
    ],
  });
  const cousins = ["رائف نديم الصعيدي", "رائف عواد الصعيدي"];
  const short = told("b", {
    name: "رائف الصعيدي",
    incident: row(["رائف الصعيدي", "غيث الخالدي"]),
  });

  it("that fits two cousins joins neither", () => {
    const long = {
      ...told("a", {
        name: cousins[0]!,
        incident: row([...cousins, "غيث الخالدي"]),
      }),
    };
    const { suggestions } = register([long, short]);
    expect(
      joined([
        { ...long, people: [] },
        { ...short, people: [] },
      ]),
    ).toEqual([["a", "b"]]);
    expect(suggestions.map(({ barrier }) => barrier)).toContain("namesakes");
  });

  it("that fits one joins him", () => {
    const long = told("a", {
      name: cousins[0]!,
      incident: row([cousins[0]!, "غيث الخالدي"]),
    });
    expect(joined([long, short])).toHaveLength(2);
  });
});

describe("decisions win", () => {
  const reports = [
    told("a", { name: "رائف نديم الصعيدي" }),
    told("b", { name: "رائف عواد الصعيدي" }),
    told("c", { name: "رائف نديم الصعيدي" }),
  ];
  const key = (id: string) =>
    register(reports).persons.flatMap(({ mentions }) =>
      mentions.filter(([, own]) => own === id).map(([own]) => own!),
    )[0]!;

  it("join what the program keeps apart", () => {
    const claims = [key("a"), key("b")];
    const decisions = [{ id: "d1", kind: "must_link" as const, claims }];
    expect(joined(reports, { decisions })).toEqual([["a", "b", "c"]]);
  });

  it("part what the program joins, and only that", () => {
    expect(joined(reports)).toEqual([["a", "c"]]);
    const claims = [key("a"), key("c")];
    const decisions = [{ id: "d1", kind: "cannot_link" as const, claims }];
    expect(joined(reports, { decisions })).toEqual([]);
  });

  it("are about the claim that names him as well", () => {
    const named = reports.map((one, at) => ({
      ...one,
      people: one.people!.map((person) => ({ ...person, key: `c${at}` })),
    }));
    const decisions = [
      { id: "d1", kind: "must_link" as const, claims: ["c0", "c1"] },
    ];
    expect(joined(named, { decisions })).toEqual([["a", "b", "c"]]);
  });

  it("that contradict each other are refused", () => {
    const claims = [key("a"), key("b")];
    const decisions = [
      { id: "d1", kind: "must_link" as const, claims },
      { id: "d2", kind: "cannot_link" as const, claims },
    ];
    expect(() => joined(reports, { decisions })).toThrow(
      "LINK-DECISIONS-CONFLICT",
    );
  });
});

describe("what else a report tells", () => {
  const killed = told("a", { name: "رائف نديم الصعيدي" });
  const others = (names: readonly string[]) => ({
    casualties: [
      {
        outcome: "killed" as const,
        min: 1,
        max: 1,
        role: "civilian" as const,
        names,
      },
    ],
  });

  it("a name without a part is known from the incident beside it", () => {
    const named = told("b", { name: "رائف الصعيدي", outcome: null });
    expect(joined([killed, named])).toEqual([["a", "b"]]);
    const elsewhere = told("b", {
      name: "رائف الصعيدي",
      outcome: null,
      day: "2023-09-05",
    });
    expect(joined([killed, elsewhere])).toEqual([]);
  });

  it("the family alone is the one bearer of it in the report, or nobody", () => {
    const alone = told("a", {
      name: "رائف نديم الصعيدي",
      outcome: null,
      incident: others(["الصعيدي"]),
    });
    expect(register([alone]).persons).toHaveLength(1);
    const two = {
      ...alone,
      people: [...alone.people!, { name: "غيث الصعيدي", aliases: [] }],
    };
    expect(register([two]).persons).toHaveLength(3);
  });
});
