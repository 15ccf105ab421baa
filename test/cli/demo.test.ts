import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { createHash } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { demoCommand } from "../../src/cli/commands/demo.js";
import { DEMO_REPORTS } from "../../src/cli/demonstration/reports.generated.js";
import {
  plainText,
  shownMarks,
} from "../exporters/register-page/plain-text.js";
import { testIo, type TestIo } from "./terminal.js";

const folder = mkdtempSync(path.join(tmpdir(), "isnad-demo-test-"));
const file = path.join(folder, "index.html");
const reportById = new Map(DEMO_REPORTS.map((report) => [report.id, report]));

/** What the page itself says: without the words of reports. */
const withoutQuotes = (html: string) =>
  html
    .replace(/<blockquote.*?<\/blockquote>/gs, "")
    .replace(/<bdi lang=ar dir=rtl>.*?<\/bdi>(?:<\/bdi>)?/gs, "")
    .replace(/<section id="reports">.*?<\/section>/gs, "");

/** Stretches that show one field of one report. */
function quotedFields(html: string) {
  const holders = html.matchAll(
    /<(?:blockquote|details class="report")[^>]*data-report="([^"]+)"[^>]*>(.*?)<\/(?:blockquote|details)>/gs,
  );
  return [...holders].flatMap(([, id = "", inner = ""]) => {
    const fields = inner.matchAll(
      /<(q|h4|div)[^>]*data-in="(text|title)"[^>]*>(.*?)<\/\1>/gs,
    );
    return [...fields].map(([, , part, of = ""]) => {
      const report = reportById.get(id);
      const original = part === "title" ? report?.title : report?.text;
      return { original: original ?? "", html: of };
    });
  });
}

describe("isnad demo", () => {
  let io: TestIo;
  let code: number;
  let page: string;

  beforeAll(async () => {
    io = testIo();
    code = await demoCommand()(["--out", folder], io);
    page = readFileSync(file, "utf8");
  }, 120_000);
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const incidents = () => [
    ...page.matchAll(/<li class="incident"[^>]*>.*?<\/details><\/li>/gs),
  ];

  it("ends well, with a summary on standard output alone", () => {
    expect(code).toBe(0);
    expect(io.stderr.text).toContain(file);
    for (const word of ["الحوادث", "مصادر أصلية", "تضارب الروايات", "قتلى"]) {
      expect(io.stdout.text).toContain(word);
    }
    expect(io.stdout.text).toContain("آلي، غير مدقَّق");
  });

  it("shows every incident once, each marked as unreviewed", () => {
    const told = /الحوادث\s+(\d+)/.exec(io.stdout.text)?.[1];
    expect(incidents()).toHaveLength(Number(told));
    expect(incidents().length).toBeGreaterThan(100);
    for (const [html] of incidents()) {
      expect(html).toContain("آلي، غير مدقَّق");
      expect(html).toContain('<li class="telling">');
      expect(html).not.toContain("undefined");
    }
  });

  it("holds every report, and none of the set that is never read", () => {
    for (const { id } of DEMO_REPORTS) expect(page).toContain(`id="r-${id}"`);
    expect(DEMO_REPORTS.filter(({ id }) => id.startsWith("g"))).toEqual([]);
  });

  it("highlights exactly the cited characters", () => {
    const fields = quotedFields(page);
    expect(fields.length).toBeGreaterThan(DEMO_REPORTS.length);
    for (const { original, html } of fields) {
      expect(original).toContain(plainText(html));
      for (const { start, end, text } of shownMarks(html)) {
        expect(text).toBe(original.slice(start, end));
      }
    }
    const count = fields.flatMap(({ html }) => shownMarks(html)).length;
    expect(count).toBe(shownMarks(page).length);
  });

  it("asks nothing of the network and allows nothing but itself", () => {
    expect(page).not.toMatch(/\b(?:src|srcset|action|poster)=/);
    expect(page).not.toMatch(/url\(|@import|<link|<img|<iframe|javascript:/);
    const links = [...page.matchAll(/href="([^"]*)"/g)].map(([, to]) => to);
    for (const to of links) expect(to).toMatch(/^#/);
    const policy = /Content-Security-Policy" content="([^"]*)"/.exec(page)?.[1];
    expect(policy).toContain("default-src &#39;none&#39;");
    for (const part of ["script", "style"]) {
      const [, text = ""] =
        new RegExp(`<${part}>(.*?)</${part}>`, "s").exec(page) ?? [];
      const hash = createHash("sha256").update(text).digest("base64");
      expect(policy).toContain(hash);
    }
    expect(page).not.toMatch(/ (?:style|on[a-z]+)="/);
  });

  it("isolates every ISO date and range of the Arabic view", () => {
    const body = page.slice(page.indexOf("<body>"), page.indexOf("<script>"));
    const bare = body
      .replace(/<bdi dir=ltr>.*?<\/bdi>/gs, "")
      .replace(/<code dir=ltr>.*?<\/code>/gs, "")
      .replace(/<span class=en>.*?<\/span>/gs, "")
      .replace(/<svg.*?<\/svg>/gs, "")
      .replace(/<[^>]*>/g, "\n");
    expect(bare.match(/\d{4}-\d\d|\d[–-]\d/g)).toBeNull();
  });

  it("says citation and source with the words offices use", () => {
    const own = plainText(withoutQuotes(page));
    expect(own).toContain("موضع النص");
    expect(own).not.toMatch(/شاهد|استشهاد/);
    expect(own).toContain("المصادر الأصلية");
    expect(own).toContain("مختلقة");
    expect(own).toContain("حد أدنى");
  });

  it("shows no accusation without who makes it", () => {
    const grounds = page.matchAll(
      /<span class="basis (\w+)">(.*?)<\/span><\/span>/gs,
    );
    for (const [, basis, html = ""] of grounds) {
      if (basis !== "stated") expect(plainText(html)).toContain("بحسب");
    }
  });

  it("writes over its own page, never over another", async () => {
    const other = mkdtempSync(path.join(folder, "other-"));
    const foreign = path.join(other, "index.html");
    writeFileSync(foreign, "<p>mine</p>");
    const second = testIo();
    expect(await demoCommand()(["--out", other], second)).not.toBe(0);
    expect(second.stderr.text).toContain("EXP-FILE-EXISTS");
    expect(readFileSync(foreign, "utf8")).toBe("<p>mine</p>");
    expect(await demoCommand()(["--out", folder], testIo())).toBe(0);
    expect(readFileSync(file, "utf8")).toBe(page);
  }, 120_000);
});
