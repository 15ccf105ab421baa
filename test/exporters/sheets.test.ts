import { getDocumentProxy } from "unpdf";
import { describe, expect, test } from "vitest";
import {
  EVENT_TYPES,
  OUTCOMES,
  ROLES,
  WEAPONS,
} from "../../src/codebook/index.js";
import { NO_KNOWLEDGE } from "../../src/exporters/knowledge.js";
import { writeHtml, writePdf } from "../../src/exporters/month/index.js";
import { bareOrigin } from "../../src/exporters/origin.js";
import { blankForm, FORM_KINDS } from "../../src/exporters/sheet/blank-form.js";
import { incidentSheets } from "../../src/exporters/sheet/incident-sheet.js";
import { victimForms } from "../../src/exporters/sheet/victim-form.js";
import { sheetsExporter } from "../../src/exporters/sheets.js";
import { victimFormsExporter } from "../../src/exporters/victim-forms.js";
import type { DocumentSection } from "../../src/exporters/month/document.js";
import type { Victim } from "../../src/model/index.js";
import { fitForAudience, type Audience } from "../../src/release/index.js";
import { BARE, INCIDENT, NOW, PERSONS } from "./incidents.js";

const LANGUAGES = ["ar", "en"] as const;

const labels = (
  entries: Readonly<Record<string, { label: { ar: string; en: string } }>>,
  language: "ar" | "en",
) => Object.values(entries).map(({ label }) => label[language]);

/** All words of a page, without marks of direction and markup. */
const textOf = (html: string) =>
  html
    .replaceAll(/<style>[^]*?<\/style>|<[^>]*>/gu, " ")
    .replaceAll(/[\u2066-\u2069\u200e\u200f]/gu, "");

describe("blank forms", () => {
  test.each(
    FORM_KINDS.flatMap((kind) => LANGUAGES.map((one) => [kind, one] as const)),
  )("%s in %s holds every code and room to write", async (kind, language) => {
    const form = blankForm(kind, language, "9.9.9");
    const text = textOf(writeHtml(form));
    const wanted =
      kind === "incident" ? [EVENT_TYPES, WEAPONS, ROLES] : [OUTCOMES, ROLES];
    for (const label of wanted.flatMap((one) => labels(one, language)))
      expect(text).toContain(label);
    const hand = form.sections.flatMap(({ blocks }) =>
      blocks.flatMap((block) => (block.kind === "table" ? block.rows : [])),
    );
    expect(hand.length).toBeGreaterThan(15);
    for (const { cells, isForHand } of hand) {
      expect(isForHand).toBe(true);
      expect(cells.at(-1)).toBe("");
    }
    const bytes = await writePdf(form);
    expect(Buffer.from(bytes.subarray(0, 5)).toString()).toBe("%PDF-");
    expect(Buffer.from(await writePdf(form)).equals(bytes)).toBe(true);
  });

  test("a form asks for the code of who tells it, never the name", () => {
    const text = textOf(writeHtml(blankForm("victim", "ar", "9.9.9")));
    expect(text).toContain("رمز الراوي، لا اسمه");
    expect(text).toContain("مكانه الخزنة وحدها");
  });
});

const sheets = (audience: Audience, language: "ar" | "en" = "ar") => {
  const request = { audience, now: NOW, persons: PERSONS };
  const { incidents } = fitForAudience([INCIDENT, BARE], request);
  const origin = { ...bareOrigin("9.9.9", audience), language };
  return { incidents, origin };
};

test.each(FORM_KINDS)(
  "no part of the form of the %s is parted by a page",
  async (kind) => {
    const form = blankForm(kind, "en", "9.9.9");
    const file = await getDocumentProxy(new Uint8Array(await writePdf(form)));
    const pages = await Promise.all(
      Array.from({ length: file.numPages }, async (_, at) => {
        const page = await file.getPage(at + 1);
        const { items } = await page.getTextContent();
        return (items as readonly { readonly str?: string }[])
          .map(({ str = "" }) => str)
          .join("")
          .replaceAll(/\s/gu, "");
      }),
    );
    expect(pages.length).toBeGreaterThan(1);
    for (const { heading, blocks } of form.sections) {
      const labels = blocks.flatMap((block) =>
        block.kind === "table" ? block.rows.map(({ cells }) => cells[0]!) : [],
      );
      const holding = pages.filter((page) =>
        [heading, ...labels].every((one) =>
          page.includes(one.replaceAll(/\s/gu, "")),
        ),
      );
      expect(holding, heading).toHaveLength(1);
    }
  },
);

const VICTIM: Victim = {
  name: { full: "سامر رياض الحوراني", own: "سامر", father: "رياض" },
  mother: "نوال",
  sex: "male",
  age: { min: 31, max: 31 },
  origin: { ...BARE.where, name: "تل الغار", precision: "town" },
  occupation: "معلّم",
  outcome: "arrested",
  role: "civilian",
  cause: "مداهمة منزله",
  statusHistory: [
    {
      state: "transferred",
      when: { start: "2023-06-02", end: "2023-06-02", precision: "day" },
      holder: null,
      where: { ...BARE.where, name: "سجن القلعة", precision: "site" },
      reason: null,
      sources: [],
      citations: [],
    },
  ],
  sensitivity: "private",
};

describe("forms of victims", () => {
  const formsFor = (audience: Audience, language: "ar" | "en" = "ar") => {
    const request = { audience, now: NOW, persons: PERSONS };
    const told = {
      ...INCIDENT,
      victims: [VICTIM, ...(INCIDENT.victims ?? [])],
    };
    const { incidents } = fitForAudience([told, BARE], request);
    const origin = { ...bareOrigin("9.9.9", audience), language };
    return victimForms(incidents, origin);
  };
  const tablesOf = ({ blocks }: DocumentSection) =>
    blocks.flatMap((block) => (block.kind === "table" ? [block.rows] : []));

  test("each begins a page; what is known stands there, the rest is room", () => {
    const { sections } = formsFor("internal");
    expect(sections).toHaveLength(1 + (INCIDENT.victims ?? []).length);
    expect(sections.map(({ startsPage = false }) => startsPage)).toEqual(
      sections.map((_, at) => at > 0),
    );
    const [person, befell, office] = tablesOf(sections[0]!);
    const values = (rows: typeof person = []) =>
      rows.map(({ cells }) => cells[1]);
    expect(values(person)).toEqual([
      "سامر رياض الحوراني",
      "نوال",
      "ذكر، العمر: 31",
      expect.stringContaining("من تل الغار"),
      "معلّم",
      "مدني",
    ]);
    const told = values(befell);
    expect(told[0]).toContain(INCIDENT.id);
    expect(told[1]).toMatch(/^اعتُقل.*مداهمة منزله/);
    expect(told[2]).toContain("مجهولون");
    expect(told[3]).toMatch(/^نُقل، 2 حزيران \(6\) 2023، سجن القلعة/);
    for (const { cells, isForHand } of [person, befell, office].flatMap(
      (rows = []) => rows,
    ))
      expect(isForHand).toBe(cells[1] === "");
    expect(office?.length).toBeGreaterThan(3);
  });

  test("others get the outcome of a person who is not released, and no lines of the office", () => {
    for (const audience of ["public", "partner"] as const)
      for (const language of LANGUAGES) {
        const text = textOf(writeHtml(formsFor(audience, language)));
        for (const word of ["الحوراني", "نوال", "معلّم", "تل الغار", "القلعة"])
          expect(text).not.toContain(word);
        expect(text).toContain(language === "ar" ? "غير مسمّى" : "not named");
        expect(text).not.toContain(
          language === "ar" ? "رمز المرمّز" : "Code of the coder",
        );
      }
  });

  test("an incident that tells nobody one by one is listed as left out", async () => {
    const { incidents, origin } = sheets("internal");
    const { leftOut } = await victimFormsExporter.write(
      incidents,
      origin,
      NO_KNOWLEDGE,
    );
    expect(leftOut).toContainEqual(
      expect.objectContaining({ incident: BARE.id, reason: "out-of-scope" }),
    );
  });
});

describe("sheets of incidents", () => {
  test("each begins a page and tells every field with a note", () => {
    const { incidents, origin } = sheets("internal");
    const { sections } = incidentSheets(incidents, origin, new Map());
    expect(sections.map(({ startsPage = false }) => startsPage)).toEqual([
      false,
      true,
    ]);
    const [facts, notes] = sections[0]!.blocks.filter(
      (block) => block.kind === "table",
    );
    const numbers = notes!.rows.map(({ cells }) => cells[0]);
    expect(numbers).toEqual(numbers.map((_, at) => String(at + 1)));
    const cited = facts!.rows.flatMap(({ cells }) =>
      (cells.at(-1) ?? "").split("، ").filter((one) => one !== ""),
    );
    expect(new Set(cited)).toEqual(new Set(numbers));
  });

  test("others get no lines for the office's hand", () => {
    const own = textOf(writeHtml(documentFor("internal")));
    const open = textOf(writeHtml(documentFor("public")));
    expect(own).toContain("رمز المدقِّق");
    expect(open).not.toContain("رمز المدقِّق");
  });

  test("the files are a page and a PDF of the same document", async () => {
    const { incidents, origin } = sheets("internal", "en");
    const { files } = await sheetsExporter.write(
      incidents,
      origin,
      NO_KNOWLEDGE,
    );
    expect(files.map(({ name }) => name)).toEqual([
      "sheets.html",
      "sheets.pdf",
    ]);
  });
});

function documentFor(audience: Audience) {
  const { incidents, origin } = sheets(audience);
  return incidentSheets(incidents, origin, new Map());
}
