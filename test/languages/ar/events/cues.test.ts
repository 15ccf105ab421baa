import { describe, expect, test } from "vitest";
import { CUE_FILES } from "../../../../src/languages/ar/events/index.js";
import { BACKLOG } from "./backlog.js";
import { actsOf, incidentsOf, framedIncidentsOf, tells } from "./cue-proof.js";

/** Harm that is a row of a happening and makes none by itself. */
const NEEDS_HAPPENING: ReadonlySet<string> = new Set(["wounded", "missing"]);

/** A test, or an expected failure when the sentence is in the backlog. */
function check(kind: string, sentence: string, body: () => void): void {
  const reason = BACKLOG[`${kind}: ${sentence}`];
  if (reason === undefined) test(`${kind}: ${sentence}`, body);
  else test.fails(`${kind}: ${sentence} (${reason})`, body);
}

describe.for(CUE_FILES.map((file) => [file.act, file] as const))(
  "cues of %s",
  ([act, file]) => {
    test("carry a reason, three matches and two rejects", () => {
      expect(file.why.length).toBeGreaterThan(20);
      expect(new Set(file.matches).size).toBeGreaterThanOrEqual(3);
      expect(new Set(file.rejects).size).toBeGreaterThanOrEqual(2);
      const both = file.matches.filter((s) => file.rejects.includes(s));
      expect(both).toEqual([]);
    });

    for (const sentence of file.matches) {
      check("raises the act", sentence, () => {
        expect(actsOf(sentence)).toContain(act);
      });
      if (NEEDS_HAPPENING.has(act)) continue;
      check("is coded", sentence, () => {
        const coded = framedIncidentsOf(sentence);
        expect(
          coded.some((incident) => tells(incident, act)),
          `coded: ${coded.map(({ type }) => type).join(", ") || "nothing"}`,
        ).toBe(true);
      });
    }

    for (const sentence of file.rejects)
      check("is no incident", sentence, () => {
        const coded = incidentsOf(sentence).filter((one) => tells(one, act));
        expect(coded.map(({ type }) => type)).toEqual([]);
      });
  },
);

test("the backlog names sentences that exist", () => {
  const known = new Set(
    CUE_FILES.flatMap(({ matches, rejects }) => [
      ...matches.flatMap((s) => [`raises the act: ${s}`, `is coded: ${s}`]),
      ...rejects.map((s) => `is no incident: ${s}`),
    ]),
  );
  expect(Object.keys(BACKLOG).filter((key) => !known.has(key))).toEqual([]);
});

test("every act has one cue file", () => {
  const acts = CUE_FILES.map(({ act }) => act);
  expect(new Set(acts).size).toBe(acts.length);
});
