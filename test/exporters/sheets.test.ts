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
import { sheetsExporter } from "../../src/exporters/sheets.js";
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
