import { describe, expect, test } from "vitest";
import { dossierExporter } from "../../src/exporters/dossier.js";
import type { Tellings } from "../../src/exporters/dossier/telling.js";
import { NO_KNOWLEDGE } from "../../src/exporters/knowledge.js";
import { bareOrigin } from "../../src/exporters/origin.js";
import type { RegisterIncident } from "../../src/model/register-incident.js";
import { fitForAudience, type Audience } from "../../src/release/index.js";
import { INCIDENT, NOW, PERSONS } from "./incidents.js";
import { openAll } from "./opened.js";

const [KEY = ""] = INCIDENT.claims;
const OTHER = `c${"7".repeat(32)}`;
/** Fictional, as is everybody in it. */
const SENTENCE = "قتل مسلحون شخصين قرب دوار الحمام يوم الاثنين.";
const SECOND = "وقال شاهد إن القتلى ثلاثة.";

function telling(key: string, id: string, text: string) {
  const killed = `/casualties/0/min`;
  const citations = [{ in: "text" as const, start: 0, end: 8 }];
  return {
    claim: {
      ...INCIDENT,
      id: "i1",
      key,
      evidence: { [killed]: { citations } },
    },
    report: {
      ...{ id, outlet: "صحيفة التل", title: null, published: "2023-05-03" },
      text: `${text} وهذه جملة بعدها لا تخص العدد.`,
    },
  };
}
const TELLINGS: Tellings = new Map([
  [KEY, telling(KEY, "r1", SENTENCE)],
  [OTHER, telling(OTHER, "r2", SECOND)],
]) as never;

const TOLD: RegisterIncident = {
  ...INCIDENT,
  competing: {
    ...INCIDENT.competing,
    "/casualties/killed": {
      shown: { low: 2, best: 2, high: 3, open: false },
      rule: "majority-of-sources",
      values: [
        { value: { min: 2, max: 2 }, claims: [KEY], independentSources: 2 },
        { value: { min: 3, max: 3 }, claims: [OTHER], independentSources: 1 },
      ],
    },
  },
};

async function written(audience: Audience, language: "ar" | "en" = "ar") {
  const request = { audience, now: NOW, persons: PERSONS };
  const { incidents } = fitForAudience([TOLD], request);
  const origin = { ...bareOrigin("9.9.9", audience), language };
  const knowledge = { ...NO_KNOWLEDGE, tellings: TELLINGS };
  const { files } = await dossierExporter.write(incidents, origin, knowledge);
  const [file] = await openAll(files);
  return file!;
}

describe("a dossier", () => {
  test("has under every told number who tells it, when, and the sentence", async () => {
    const { records } = await written("internal");
    const [told = ""] = records;
    const lines = told.split("\n");
    const notes = lines.filter((line) => line.includes("صحيفة التل"));
    const [first] = notes.filter((line) => line.includes(SENTENCE));
    expect(first).toContain("نُشر 3 أيار (5) 2023");
    expect(first).toContain("r1/i1");
    expect(first).toContain("نقلاً عن تجمع السهل عن ليلى العوض");
    expect(notes.some((line) => line.includes(SECOND))).toBe(true);
    expect(told).not.toContain("لا تخص العدد");
    // The values that exclude each other stand side by side.
    expect(told).toMatch(/قُتل: 2 \(2–3\).*رُوي: 2 .*رُوي: 3 /s);
  });

  test("points at the first note where the same is said again", async () => {
    const { records } = await written("internal");
    const [told = ""] = records;
    expect(told.split(SENTENCE)).toHaveLength(2);
    expect(told).toMatch(/كما في الحاشية \d+/);
  });

  test("has real footnotes, each referred to once, in order", async () => {
    const { texts } = await written("internal");
    const ids = (pattern: RegExp) =>
      [...texts.join("\n").matchAll(pattern)].map(([, id]) => Number(id));
    const refs = ids(/<w:footnoteReference w:id="(\d+)"/g);
    expect(refs.length).toBeGreaterThan(4);
    expect(refs).toEqual(refs.map((_, at) => at + 1));
    const own = ids(/<w:footnote\b[^>]*w:id="(\d+)"/g).filter((id) => id > 0);
    expect(new Set(own)).toEqual(new Set(refs));
  });

  test.each(["public", "partner"] as const)(
    "holds no sentence of a report for %s, even where it is given one",
    async (audience) => {
      const { texts, records } = await written(audience);
      const text = texts.join("\n");
      for (const word of ["دوار الحمام", "شاهد إن", "صحيفة التل", "r1/i1"])
        expect(text).not.toContain(word);
      expect(records[0]).toMatch(/مصدر محجوب|مصدر محلي/);
      expect(text).toContain("لا تُكتب جمل المواد لغير المكتب");
    },
  );

  test("is in English but for names and sentences", async () => {
    const { records } = await written("internal", "en");
    expect(records[0]).toMatch(/Killed: 2 \(2–3\)/);
    expect(records[0]).toContain("published 3 May 2023");
    expect(records[0]).toContain(SENTENCE);
    expect(records[0]).toContain("automatic, unreviewed");
  });
});
