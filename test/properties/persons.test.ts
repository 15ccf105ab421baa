import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  linkIncidents,
  linkPersons,
  outcomeMoves,
  type PersonReport,
} from "../../src/linkage/index.js";
import { candidateMentions } from "../../src/linkage/people/person-blocking.js";
import { isSameFather } from "../../src/linkage/people/mention.js";
import { personGraph } from "../../src/linkage/people/person-graph.js";
import { scorePersons } from "../../src/linkage/people/person-pairs.js";
import { PERSON_WEIGHTS } from "../../src/linkage/people/person-weights.js";
import { incident, report } from "../linkage/fictional.js";
import { goldPersonReports } from "../linkage/fictional-persons.js";

const pick = <T>(...values: readonly T[]) => fc.constantFrom(...values);

const NAMES = [
  "رائف نديم الصعيدي",
  "رائف عواد الصعيدي",
  "رائف الصعيدي",
  "أبو سند الصعيدي",
  "محمد العلي",
  "محمد أحمد العلي",
  "غيث",
  "غيث كمال الخالدي",
] as const;

const arbitraryReport = fc.record({
  names: fc.uniqueArray(pick(...NAMES), { minLength: 1, maxLength: 3 }),
  outcome: pick("killed" as const, "wounded" as const, "arrested" as const),
  day: pick("2023-03-01", "2023-03-02", "2023-05-20", "2024-01-01"),
  town: pick(["داعل", "درعا"], ["جاسم", "درعا"], ["منبج", "حلب"]),
  isAccused: fc.boolean(),
  alias: pick(null, "أبو سند"),
  actor: pick(null, "8th-brigade"),
});

/** Reports of a few names in a few towns: many namesakes and cousins. */
const arbitraryReports = (maxLength: number) =>
  fc.array(arbitraryReport, { maxLength }).map((list) =>
    list.map((one, at): PersonReport => {
      const { names, outcome, day, town } = one;
      const told = incident("i1", {
        type: outcome === "arrested" ? "arrest" : "assassination",
        when: { start: day, end: day, precision: "day" },
        where: {
          name: town[0]!,
          admin1: town[1]!,
          country: "SY",
          precision: "town",
        },
        casualties: [
          {
            outcome,
            min: names.length,
            max: names.length,
            role: "civilian",
            names,
          },
        ],
      });
      const people = names.map((name, n) => ({
        name,
        aliases: n === 0 && one.alias !== null ? [one.alias] : [],
        actor: one.actor,
        ...(n === 0 && one.isAccused
          ? {
              accusations: [
                {
                  words: "متهم",
                  accusers: [["مصدر"]],
                  deniedBy: [],
                  citations: [{ in: "text" as const, start: 0, end: 4 }],
                },
              ],
            }
          : {}),
      }));
      return { ...report(`r${at}`, [told], { published: day }), people };
    }),
  );

const persons = (reports: readonly PersonReport[], decisions = noDecisions) =>
  linkPersons(reports, linkIncidents(reports), { decisions });

const noDecisions: readonly {
  readonly id: string;
  readonly kind: "must_link" | "cannot_link";
  readonly claims: readonly string[];
}[] = [];

const shuffled = <T>(items: readonly T[]) =>
  fc.shuffledSubarray([...items], {
    minLength: items.length,
    maxLength: items.length,
  });

const text = (value: unknown) => JSON.stringify(value);

describe("persons are order-free", () => {
  it("gives the same bytes for any order of the labelled reports", () => {
    const once = text(persons(goldPersonReports));
    fc.assert(
      fc.property(shuffled(goldPersonReports), (reports) => {
        expect(text(persons(reports))).toBe(once);
      }),
      { numRuns: 10 },
    );
  });

  it("gives the same bytes for any order of invented reports", () => {
    fc.assert(
      fc.property(
        arbitraryReports(12).chain((reports) =>
          fc.tuple(fc.constant(reports), shuffled(reports)),
        ),
        ([reports, other]) => {
          const [a, b] = [linkIncidents(reports), linkIncidents(other)];
          const [p, q] = [linkPersons(reports, a), linkPersons(other, b)];
          expect(text(q)).toBe(text(p));
          expect(text(outcomeMoves(q.persons, b))).toBe(
            text(outcomeMoves(p.persons, a)),
          );
        },
      ),
      { numRuns: 100 },
    );
  });

  it("an unrelated report changes no person", () => {
    const stranger: PersonReport = {
      ...report("z", [
        incident("i1", {
          when: { start: "2011-01-01", end: "2011-01-01", precision: "day" },
          where: {
            name: "الطبقة",
            admin1: "الرقة",
            country: "SY",
            precision: "town",
          },
          casualties: [
            {
              outcome: "killed",
              min: 1,
              max: 1,
              role: "civilian",
              names: ["فهيم شاهر البلوط"],
            },
          ],
        }),
      ]),
      people: [{ name: "فهيم شاهر البلوط", aliases: [] }],
    };
    fc.assert(
      fc.property(arbitraryReports(12), (reports) => {
        const before = persons(reports).persons.map(text);
        const after = persons([stranger, ...reports]).persons.map(text);
        expect(after).toHaveLength(before.length + 1);
        for (const person of before) expect(after).toContain(person);
      }),
      { numRuns: 50 },
    );
  });
});

describe("what no evidence joins", () => {
  it("two names of one report, and two fathers", () => {
    fc.assert(
      fc.property(arbitraryReports(20), (reports) => {
        const incidents = linkIncidents(reports);
        const { mentions, clusters } = personGraph(reports, incidents);
        for (const cluster of clusters) {
          const own = cluster.map((index) => mentions[index]!);
          const ids = own.map(({ report: { id } }) => id);
          expect(new Set(ids).size).toBe(ids.length);
          const fathers = own.flatMap(({ father }) => father ?? []);
          for (const one of fathers)
            for (const other of fathers)
              expect(isSameFather(one, other)).toBe(true);
        }
      }),
      { numRuns: 200 },
    );
  });

  it("an accusation and a name without a father, between two happenings", () => {
    fc.assert(
      fc.property(arbitraryReports(20), (reports) => {
        const incidents = linkIncidents(reports);
        const { mentions, clusters } = personGraph(reports, incidents);
        for (const cluster of clusters)
          for (const a of cluster)
            for (const b of cluster) {
              const [x, y] = [mentions[a]!, mentions[b]!];
              if (a === b || !x.isBlamed || y.father !== null) continue;
              const shared = x.acts.some((one) =>
                y.acts.some((other) => other.incident === one.incident),
              );
              expect(shared).toBe(true);
            }
      }),
      { numRuns: 200 },
    );
  });

  it("every mention is of one person, and every accusation has an accuser", () => {
    fc.assert(
      fc.property(arbitraryReports(20), (reports) => {
        const incidents = linkIncidents(reports);
        const { mentions } = personGraph(reports, incidents);
        const linked = linkPersons(reports, incidents).persons;
        const keys = linked.flatMap((one) => one.mentions.map(([key]) => key));
        expect(new Set(keys).size).toBe(keys.length);
        expect(new Set(keys)).toEqual(new Set(mentions.map(({ key }) => key)));
        for (const { accusations } of linked)
          for (const { accusers } of accusations)
            expect(accusers.length).toBeGreaterThan(0);
      }),
      { numRuns: 50 },
    );
  });
});

describe("decisions win", () => {
  it("whatever the names say", () => {
    fc.assert(
      fc.property(
        arbitraryReports(12).filter(({ length }) => length > 1),
        fc.nat(),
        fc.nat(),
        pick("must_link" as const, "cannot_link" as const),
        (reports, m, n, kind) => {
          const incidents = linkIncidents(reports);
          const { mentions } = personGraph(reports, incidents);
          const a = mentions[m % mentions.length]!.key;
          const b = mentions[n % mentions.length]!.key;
          if (a === b) return;
          const decisions = [{ id: "d", kind, claims: [a, b] }];
          const linked = linkPersons(reports, incidents, { decisions });
          const personOf = (key: string) =>
            linked.persons.find((one) =>
              one.mentions.some(([own]) => own === key),
            )!.id;
          expect(personOf(a) === personOf(b)).toBe(kind === "must_link");
        },
      ),
      { numRuns: 200 },
    );
  });
});

describe("blocking", () => {
  it("loses no pair that joins by itself", () => {
    fc.assert(
      fc.property(arbitraryReports(30), (reports) => {
        const incidents = linkIncidents(reports);
        const { mentions } = personGraph(reports, incidents);
        const visited = new Set<string>();
        candidateMentions(mentions, (a, b) => visited.add(`${a} ${b}`));
        mentions.forEach((x, a) =>
          mentions.forEach((y, b) => {
            if (a >= b) return;
            if (scorePersons(x, y, PERSON_WEIGHTS).joins)
              expect(visited.has(`${a} ${b}`)).toBe(true);
          }),
        );
      }),
      { numRuns: 100 },
    );
  });

  it("loses none among the labelled reports", () => {
    const incidents = linkIncidents(goldPersonReports);
    const { mentions } = personGraph(goldPersonReports, incidents);
    const visited = new Set<string>();
    candidateMentions(mentions, (a, b) => visited.add(`${a} ${b}`));
    const lost = mentions.flatMap((x, a) =>
      mentions
        .slice(a + 1)
        .map((y, n) => [x, y, a, a + 1 + n] as const)
        .filter(
          ([one, other, i, j]) =>
            scorePersons(one, other, PERSON_WEIGHTS).joins &&
            !visited.has(`${i} ${j}`),
        ),
    );
    expect(lost).toEqual([]);
  });
});
