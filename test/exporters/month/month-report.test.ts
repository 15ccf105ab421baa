import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { monthDocument } from "../../../src/exporters/month/index.js";
import type { RegisterIncident } from "../../../src/model/register-incident.js";
import { INCIDENT, NAMES } from "../incidents.js";
import { drawnWords, everyFormat } from "./opened-report.js";
import { partsOf } from "./parts.js";

const MARK = { ar: "آلي، غير مدقَّق", en: "automatic, unreviewed" };
const TOWN = {
  ...INCIDENT.where,
  name: "طفس",
  precision: "town",
} as const;
const SECOND: RegisterIncident = {
  ...INCIDENT,
  id: `inc-${"ab".repeat(16)}`,
  where: TOWN,
  when: { start: "2023-05-12", end: "2023-05-12", precision: "day" },
  status: "occurred",
  perpetrators: [],
  targets: [],
  victims: [],
  casualties: [
    { outcome: "killed", min: 3, max: 5, role: "civilian", names: [] },
  ],
  competing: {},
};

const sectionOf = (
  { sections }: ReturnType<typeof monthDocument>,
  id: string,
) => JSON.stringify(sections.find((one) => one.id === id));

describe("monthly report", () => {
  it.for(["ar", "en"] as const)(
    "holds every part, marked as unreviewed, in %s",
    async (language) => {
      const parts = partsOf([INCIDENT, SECOND], "internal");
      const { document, texts } = await everyFormat(parts, language);
      expect(document.mark).toBe(MARK[language]);
      expect(document.sections.map(({ id }) => id)).toEqual([
        "figures",
        "charts",
        "map",
        "names",
        "contradictions",
        "reconciliation",
        "coverage",
        "sources",
        "incidents",
        "method",
        "left-out",
      ]);
      for (const text of Object.values(texts))
        expect(text).toContain("neutral");
      for (const format of ["html", "docx", "xlsx"] as const)
        expect(texts[format]).toContain(
          language === "ar" ? "آلي، غير مدقَّق" : "automatic, unreviewed",
        );
    },
  );

  it("gives the same bytes for the same parts in any order", async () => {
    const one = await everyFormat(partsOf([INCIDENT, SECOND], "public"), "ar");
    const two = await everyFormat(partsOf([SECOND, INCIDENT], "public"), "ar");
    for (const format of ["html", "pdf", "docx", "xlsx"] as const)
      expect(Buffer.compare(one.bytes[format], two.bytes[format])).toBe(0);
  });

  it("draws bars and the map in the text file, and tells their figures", async () => {
    const where = { ...INCIDENT.where, lat: 32.62, lon: 36.1 };
    const { document, texts } = await everyFormat(
      partsOf([{ ...INCIDENT, where }, SECOND], "internal"),
      "ar",
    );
    const drawn = document.sections.flatMap(({ blocks }) =>
      blocks.filter(({ kind }) => kind === "bars" || kind === "map"),
    );
    expect(new Set(drawn.map(({ kind }) => kind))).toEqual(
      new Set(["bars", "map"]),
    );
    expect(texts.docx.match(/word\/media\/[^\n]*\.png\n.PNG/g)).toHaveLength(
      drawn.length,
    );
    for (const block of drawn)
      if (block.kind === "bars")
        for (const { label } of block.rows) expect(texts.docx).toContain(label);
  });

  it("says low, best and high, and which incidents make them up", () => {
    const document = monthDocument(partsOf([SECOND], "internal"), "ar");
    expect(sectionOf(document, "figures")).toContain(
      '["قتلى","3","3","5","1"]',
    );
  });

  it("draws all digits in their order", async () => {
    for (const language of ["ar", "en"] as const) {
      const { document, bytes } = await everyFormat(
        partsOf([INCIDENT, SECOND], "internal"),
        language,
      );
      const drawn = (await drawnWords(bytes.pdf)).match(/\d+/g) ?? [];
      const told = document.sections.flatMap(({ blocks }) =>
        blocks.flatMap((block) =>
          block.kind === "table"
            ? block.rows.flatMap(
                ({ cells }) => cells.join(" ").match(/\d+/g) ?? [],
              )
            : [],
        ),
      );
      let at = 0;
      for (const digits of drawn) if (digits === told[at]) at += 1;
      expect(told.length).toBeGreaterThan(30);
      expect(at).toBe(told.length);
    }
  });

  it("names nobody to the public whom nobody released, in any format", async () => {
    for (const audience of ["public", "partner"] as const)
      for (const language of ["ar", "en"] as const) {
        const parts = partsOf([INCIDENT, SECOND], audience);
        const { texts } = await everyFormat(parts, language);
        const hidden =
          audience === "public"
            ? NAMES
            : NAMES.filter((name) => name !== "حسان الديري");
        for (const [format, text] of Object.entries(texts))
          for (const name of hidden)
            expect(text.includes(name), `${format} ${name}`).toBe(false);
      }
  });

  it("names the office's dead to the office", async () => {
    const { texts } = await everyFormat(partsOf([INCIDENT], "internal"), "ar");
    for (const format of ["html", "docx", "xlsx"] as const)
      expect(texts[format]).toContain("حسان الديري");
  });

  it("leaks no name wherever a text holds it (property)", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...NAMES),
        fc.constantFrom("", "و", "لـ", "«", "ال"),
        fc.constantFrom("perpetrators", "targets", "where", "sources"),
        async (name, before, field) => {
          const words = `قرب بيت ${before}${name} مساء`;
          const planted: RegisterIncident = {
            ...INCIDENT,
            ...(field === "where"
              ? { where: { ...INCIDENT.where, name: words } }
              : {}),
            ...(field === "sources" ? { sources: [[words]] } : {}),
            ...(field === "perpetrators" || field === "targets"
              ? { [field]: [{ id: "police", name: words }] }
              : {}),
          };
          const { texts } = await everyFormat(
            partsOf([planted], "public"),
            "ar",
          );
          for (const text of Object.values(texts))
            expect(text.includes(name)).toBe(false);
        },
      ),
      { seed: 5, numRuns: 12 },
    );
  }, 60_000);

  it("tells no hospital, street or work of somebody who lives", async () => {
    const living: RegisterIncident = {
      ...INCIDENT,
      where: {
        ...INCIDENT.where,
        name: "مستشفى السنابل",
        lat: 32.71,
        lon: 36.11,
      },
      victims: [
        {
          name: null,
          outcome: "wounded",
          role: "civilian",
          occupation: "خبّاز المرجة",
          residence: { ...INCIDENT.where, name: "شارع الياقوت" },
          diedAt: { ...INCIDENT.where, name: "مشفى الكرمل" },
          sensitivity: "private",
        },
      ],
    };
    const { texts } = await everyFormat(partsOf([living], "public"), "ar");
    for (const text of Object.values(texts))
      for (const word of ["السنابل", "المرجة", "الياقوت", "الكرمل"])
        expect(text).not.toContain(word);
  });

  it("prints no accusation without its accuser", async () => {
    const role = (name: string, sources: string[][]) => ({
      id: null,
      name,
      basis: "accused" as const,
      sources,
    });
    const values = [
      { id: "group-a", name: "جماعة الموقد", basis: "accused" as const },
      role("لواء الريح", [["شبكة الهضاب"]]),
    ].map((value) => ({
      value,
      claims: INCIDENT.claims,
      independentSources: 1,
      sources: ["شبكة الهضاب"],
    }));
    const told: RegisterIncident = {
      ...SECOND,
      perpetrators: [role("لواء الريح", [["شبكة الهضاب"]])],
      competing: {
        "/perpetrators": {
          shown: [],
          rule: "majority-of-sources",
          values: [
            ...values,
            {
              value: { id: "group-b", name: "سرية النهر", basis: "stated" },
              claims: [`c${"1".repeat(32)}`],
              independentSources: 1,
            },
          ],
        },
      },
    };
    for (const audience of ["public", "partner", "internal"] as const)
      for (const language of ["ar", "en"] as const) {
        const document = monthDocument(partsOf([told], audience), language);
        for (const { blocks } of document.sections)
          for (const block of blocks)
            for (const cell of block.kind === "table"
              ? block.rows.flatMap(({ cells }) => cells)
              : [])
              if (/الموقد|الريح/.test(cell))
                expect(cell).toContain("شبكة الهضاب");
      }
    const inside = monthDocument(partsOf([told], "internal"), "ar");
    expect(sectionOf(inside, "contradictions")).toContain("الموقد");
  });
});
