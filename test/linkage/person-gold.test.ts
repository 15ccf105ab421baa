import { describe, expect, it } from "vitest";
import { outcomeMoves } from "../../src/linkage/index.js";
import {
  goldReportSchema,
  outcomeMoveSchema,
  registerPersonSchema,
} from "../../src/model/index.js";
import {
  goldPersonReports,
  goldPersons,
  register,
} from "./fictional-persons.js";

const { persons, incidents, suggestions } = register(goldPersonReports);

const wanted = new Map(
  goldPersons.flatMap(({ person, mentions }) =>
    mentions.map(([report, name]) => [`${report} ${name}`, person] as const),
  ),
);
const found = new Map(
  persons.flatMap(({ id, names }) =>
    names.flatMap(({ name, reports }) =>
      reports.map((report) => [`${report} ${name}`, id] as const),
    ),
  ),
);

function pairs(): { right: number; wrong: number; missed: number } {
  const keys = [...wanted.keys()];
  const count = { right: 0, wrong: 0, missed: 0 };
  keys.forEach((a, at) => {
    for (const b of keys.slice(at + 1)) {
      const same = wanted.get(a) === wanted.get(b);
      const joined = found.get(a) === found.get(b);
      if (same && joined) count.right++;
      else if (same) count.missed++;
      else if (joined) count.wrong++;
    }
  });
  return count;
}

describe("gold/persons", () => {
  it("holds sound reports, and every mention that is labelled", () => {
    for (const one of goldPersonReports)
      expect(goldReportSchema.safeParse(one).success).toBe(true);
    for (const key of wanted.keys()) expect(found.has(key)).toBe(true);
    expect(goldPersonReports.length).toBeGreaterThan(30);
    expect(goldPersons.length).toBeGreaterThan(25);
  });

  it("no two persons are joined, nine pairs of ten of one person are", () => {
    const { right, wrong, missed } = pairs();
    expect(wrong).toBe(0);
    expect(right / (right + missed)).toBeGreaterThan(0.9);
  });

  it("records and moves keep to their schemas", () => {
    for (const person of persons)
      expect(registerPersonSchema.parse(person)).toEqual(person);
    const moves = outcomeMoves(persons, incidents);
    for (const move of moves)
      expect(outcomeMoveSchema.parse(move)).toEqual(move);
    expect(moves.length).toBeGreaterThan(5);
  });

  it("the dead man's namesake is asked about, not joined", () => {
    expect(suggestions.map(({ barrier }) => barrier)).toContain("dead_before");
  });
});
