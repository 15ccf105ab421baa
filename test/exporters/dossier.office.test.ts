import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { dossierExporter } from "../../src/exporters/dossier.js";
import { fileBytes } from "../../src/exporters/file-bytes.js";
import { NO_KNOWLEDGE } from "../../src/exporters/knowledge.js";
import { bareOrigin } from "../../src/exporters/origin.js";
import { fitForAudience } from "../../src/release/index.js";
import { INCIDENT, NOW, PERSONS } from "./incidents.js";

const folder = mkdtempSync(path.join(tmpdir(), "isnad-dossier-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Fictional. */
const SENTENCE = "قتل مسلحون شخصين قرب دوار الحمام في 14 نيسان.";
const [key = ""] = INCIDENT.claims;
const TELLINGS = new Map([
  [
    key,
    {
      claim: {
        ...{ ...INCIDENT, id: "i1", key },
        evidence: {
          "/type": { citations: [{ in: "text", start: 0, end: 3 }] },
        },
      },
      report: {
        ...{ id: "r1", outlet: "صحيفة التل", title: null },
        ...{ published: "2023-05-03", text: SENTENCE },
      },
    },
  ],
]) as never;

const read = new Map<string, { pdf: string; again: string }>();

/** Opened and saved anew as text file and as PDF. */
beforeAll(async () => {
  const names: string[] = [];
  for (const language of ["ar", "en"] as const)
    for (const audience of ["internal", "public"] as const) {
      const request = { audience, now: NOW, persons: PERSONS };
      const { incidents } = fitForAudience([INCIDENT], request);
      const origin = { ...bareOrigin("9.9.9", audience), language };
      const { files } = await dossierExporter.write(incidents, origin, {
        ...NO_KNOWLEDGE,
        tellings: TELLINGS,
      });
      const name = path.join(folder, `${audience}-${language}.docx`);
      writeFileSync(name, fileBytes(files[0]!));
      names.push(name);
    }
  const profile = `-env:UserInstallation=file://${path.join(folder, "profile")}`;
  const convert = (to: string) =>
    execFileSync("soffice", [
      ...[profile, "--headless", "--norestore", "--convert-to", to],
      ...["--outdir", folder, ...names],
    ]);
  convert("pdf");
  convert("fodt");
  for (const name of names) {
    const at = (ending: string) => name.replace(/docx$/, ending);
    read.set(path.basename(name, ".docx"), {
      pdf: execFileSync("pdftotext", ["-layout", at("pdf"), "-"]).toString(),
      again: readFileSync(at("fodt"), "utf8").replace(/[\u2066-\u2069]/g, ""),
    });
  }
});

const notesIn = (xml: string) =>
  [...xml.matchAll(/<text:note-body>(.*?)<\/text:note-body>/gs)].map(
    ([, body = ""]) => body.replace(/<[^>]*>/g, ""),
  );

test.each(["ar", "en"])("%s: footnotes are footnotes", (language) => {
  const { again } = read.get(`internal-${language}`)!;
  const notes = notesIn(again);
  expect(notes.length).toBeGreaterThan(4);
  expect(notes[0]).toContain("صحيفة التل");
  expect(notes[0]).toContain(SENTENCE);
  expect(notes.filter((note) => note.includes(SENTENCE))).toHaveLength(1);
  const outside = read.get(`public-${language}`)!.again;
  expect(notesIn(outside).length).toBe(notes.length);
  expect(outside).not.toContain("دوار الحمام");
});

test.each(["ar", "en"])("%s: ranges are drawn as written", (language) => {
  const { pdf, again } = read.get(`internal-${language}`)!;
  // As it is drawn from left to right, whatever the text's direction.
  expect(pdf).toContain("2–3+");
  expect(pdf).not.toMatch(/3–2|3202/);
  expect(again.replace(/<[^>]*>/g, "")).toContain("2 (2–3+)");
});

test("days are words, in their order", () => {
  expect(read.get("internal-en")!.pdf).toContain("1 May 2023 to 2 May 2023");
  const arabic = read.get("internal-ar")!.again.replace(/<[^>]*>/g, "");
  expect(arabic).toContain("من 1 أيار (5) 2023 إلى 2 أيار (5) 2023");
});

test("every line of the Arabic text is one from right to left", () => {
  const lines = (language: string) => {
    const { again } = read.get(`internal-${language}`)!;
    return again.match(/writing-mode="rl-tb"/g)?.length ?? 0;
  };
  expect(lines("ar")).toBeGreaterThan(lines("en"));
});
