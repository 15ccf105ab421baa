import { describe, expect, it, test } from "vitest";
import { registerPersonSchema } from "../../src/model/index.js";
import {
  bearsName,
  explainPerson,
  isListed,
  linkIncidents,
  resolvePerson,
  tyingPairs,
} from "../../src/linkage/index.js";
import { joined, register, told, type Telling } from "./fictional-persons.js";

const ACCUSED: Telling["person"] = {
  accusations: [
    {
      words: "متهم بالسلب",
      accusers: [["مصدر أمني"]],
      deniedBy: [],
      citations: [{ in: "text", start: 0, end: 4 }],
    },
  ],
};

/** One pair that joins and, of the same kind, one that does not. */
const pairs: readonly (readonly [
  what: string,
  one: Telling,
  joins: Telling,
  apart: Telling,
])[] = [
  [
    "one incident, the father told once · another incident of the month, elsewhere",
    { name: "رائف نديم الصعيدي" },
    { name: "رائف الصعيدي" },
    { name: "رائف الصعيدي", town: "سرمين", admin1: "إدلب", day: "2023-03-20" },
  ],
  [
    "a name of three parts a year later · of two parts",
    { name: "رائف نديم الصعيدي", outcome: "arrested" },
    { name: "رائف نديم الصعيدي", outcome: "wounded", day: "2024-02-01" },
    { name: "رائف الصعيدي", outcome: "wounded", day: "2024-02-01" },
  ],
  [
    "spellings of one name · another family",
    { name: "محيي الدين الكاظمي" },
    { name: "محي الدين الكاضمي" },
    { name: "محيي الدين الكناني" },
  ],
  [
    "a kunya that the other tells as by-name · another kunya",
    { name: "رائف الصعيدي", person: { aliases: ["أبو سند"] } },
    { name: "أبو سند الصعيدي" },
    {
      name: "أبو نمر الصعيدي",
      incident: {
        casualties: [
          {
            outcome: "killed",
            min: 2,
            max: 2,
            role: "civilian",
            names: ["أبو نمر الصعيدي", "غيث الصعيدي"],
          },
        ],
      },
    },
  ],
  [
    "arrested, then released of that town · released of another province",
    { name: "رائف الصعيدي", outcome: "arrested", incident: { type: "arrest" } },
    {
      name: "رائف الصعيدي",
      outcome: "released",
      day: "2023-03-25",
      incident: { type: "release" },
    },
    {
      name: "رائف الصعيدي",
      outcome: "released",
      day: "2023-03-25",
      town: "منبج",
      admin1: "حلب",
      incident: { type: "release" },
    },
  ],
  [
    "wounded, then dead of it · killed in another town",
    { name: "رائف الصعيدي", outcome: "wounded" },
    {
      name: "رائف الصعيدي",
      day: "2023-03-18",
      victim: { cause: "متأثراً بجراحه" },
      incident: { type: "homicide", weapons: [] },
    },
    { name: "رائف الصعيدي", day: "2023-03-18", town: "جاسم" },
  ],
  [
    "one age · a child and a man",
    {
      name: "رائف نديم الصعيدي",
      outcome: "wounded",
      victim: { age: { min: 30, max: 30 } },
    },
    {
      name: "رائف نديم الصعيدي",
      day: "2023-06-05",
      victim: { age: { min: 30, max: 30 } },
    },
    {
      name: "رائف نديم الصعيدي",
      day: "2023-06-05",
      victim: { age: { min: 9, max: 9 } },
    },
  ],
  [
    "alive, then dead · dead, then alive",
    { name: "رائف نديم الصعيدي", day: "2023-05-05" },
    {
      name: "رائف نديم الصعيدي",
      outcome: "wounded",
      day: "2023-02-05",
    },
    {
      name: "رائف نديم الصعيدي",
      outcome: "wounded",
      day: "2023-08-05",
    },
  ],
  [
    "accused, with his father's name · without",
    {
      name: "رائف نديم الصعيدي",
      outcome: "arrested",
      incident: { type: "arrest" },
      person: ACCUSED!,
    },
    {
      name: "رائف نديم الصعيدي",
      outcome: "released",
      day: "2023-03-25",
      incident: { type: "release" },
    },
    {
      name: "رائف الصعيدي",
      outcome: "released",
      day: "2023-03-25",
      incident: { type: "release" },
    },
  ],
  [
    "a mayor in two months · a commander",
    {
      name: "رائف الصعيدي",
      outcome: null,
      person: { position: "رئيس بلدية داعل" },
      incident: {
        type: "meeting",
        perpetrators: [{ id: null, name: "رائف الصعيدي" }],
      },
    },
    {
      name: "رائف الصعيدي",
      outcome: "wounded",
      day: "2023-07-05",
      person: { position: "رئيس بلدية داعل" },
    },
    {
      name: "رائف الصعيدي",
      outcome: "wounded",
      day: "2023-07-05",
      person: { position: "قيادي" },
    },
  ],
];

describe("persons join on firm ground only", () => {
  test.for(pairs)("%s", ([, one, joins, apart]) => {
    expect(joined([told("a", one), told("b", joins)])).toEqual([["a", "b"]]);
    expect(joined([told("a", one), told("b", apart)])).toEqual([]);
  });
});

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
  const { persons, incidents } = register(reports);
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
  });

  it("is found by any spelling of any of its names", () => {
    for (const words of ["العوض", "نورس عوض", "أبي سند", "ابو سند"])
      expect(bearsName(person!, words)).toBe(true);
    expect(bearsName(person!, "العواد")).toBe(false);
    expect(bearsName(person!, "…")).toBe(false);
  });

  it("explains the join field by field in both languages", () => {
    const explained = explainPerson(person!, reports, incidents);
    expect(tyingPairs(explained)).toHaveLength(1);
    const [pair] = explained;
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
