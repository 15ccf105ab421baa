import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import {
  expectAccessible,
  keepScreen,
  LANGUAGES,
  startWorkbench,
  type Workbench,
} from "./workbench.js";

/** A page that would run and fetch if it could. @param elsewhere - an origin */
const pageOf = (
  elsewhere: string,
) => `<!doctype html><html lang="ar" dir="rtl"><head><meta charset="utf-8">
<title>مقتل شاب في نوى</title><style>p { color: rgb(1, 2, 3) }</style>
<meta property="article:published_time" content="2021-03-09T18:00:00Z">
<script>document.documentElement.dataset.ran = "yes";</script></head><body>
<article><h1>مقتل شاب في نوى</h1><img src="${elsewhere}/x.png" alt="">
<p>قُتل الشاب سالم العوض برصاص مجهولين في بلدة نوى بريف درعا الغربي مساء اليوم
الثلاثاء 9 آذار 2021، بحسب ما قال شهود من أهالي البلدة لمراسلنا.</p>
<p>وأضاف الشهود أن المسلحين كانوا يستقلون دراجة نارية، وأنهم فروا باتجاه السهول
المحيطة بالبلدة بعد إطلاق النار.</p></article></body></html>`;

/** One point of green. */
const PNG = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==",
  "base64",
);

/** A second of silence: RIFF, 8000 samples of one byte. */
function silence(): Buffer {
  const samples = 8000;
  const wave = Buffer.alloc(44 + samples, 128);
  wave.write("RIFF", 0);
  wave.writeUInt32LE(36 + samples, 4);
  wave.write("WAVEfmt ", 8);
  wave.writeUInt32LE(16, 16);
  wave.writeUInt16LE(1, 20);
  wave.writeUInt16LE(1, 22);
  wave.writeUInt32LE(samples, 24);
  wave.writeUInt32LE(samples, 28);
  wave.writeUInt16LE(1, 32);
  wave.writeUInt16LE(8, 34);
  wave.write("data", 36);
  wave.writeUInt32LE(samples, 40);
  return wave;
}

const CAPTION = "مكان سقوط القذيفة في بلدة تل الريح، وقد قُتل شخصان.";
const HEARD = "قال الشاهد إن القصف على بلدة تل الريح قتل رجلاً وأصاب طفلين.";

let workbench: Workbench;
let folder: string;
/** What was asked of the origin that the page leads to. */
const asked: string[] = [];
const elsewhere = createServer((request, answer) => {
  asked.push(request.url ?? "");
  answer.end();
});
beforeAll(async () => {
  await new Promise<void>((ready) => elsewhere.listen(0, "127.0.0.1", ready));
  const { port } = elsewhere.address() as AddressInfo;
  folder = mkdtempSync(path.join(tmpdir(), "isnad-captures-"));
  const put = (name: string, what: string | Buffer) =>
    writeFileSync(path.join(folder, name), what);
  put("page.html", pageOf(`http://127.0.0.1:${port}`));
  put("IMG_7.png", PNG);
  put(
    "IMG_7.png.txt",
    `الصفحة: شبكة السهل\nالوقت: 12 نيسان 2016\n\n${CAPTION}`,
  );
  put("voice.wav", silence());
  put("voice.wav.txt", `الصفحة: شبكة السهل\nالوقت: 13 نيسان 2016\n\n${HEARD}`);
  workbench = await startWorkbench({ input: folder });
});
afterAll(async () => {
  await workbench.close();
  elsewhere.close();
  rmSync(folder, { recursive: true, force: true });
});

const WORDS = {
  ar: {
    look: "النظر إليه",
    picture: "عرض الصورة",
    hear: "سماعه",
    said: "كلمات المادة",
  },
  en: {
    look: "Look at it",
    picture: "Show the picture",
    hear: "Hear it",
    said: "words of the report",
  },
} as const;

describe.each(LANGUAGES)("what came in, %s", (language) => {
  const words = WORDS[language];

  test("a page is looked at as it was, and runs and fetches nothing", async () => {
    const page = await workbench.open("/reports/local%3Apage", language);
    await page.getByRole("button", { name: words.look }).click();
    const frame = page.frameLocator("iframe");
    await frame.locator("h1").waitFor();
    expect(await page.locator("iframe").getAttribute("sandbox")).toBe("");
    const shown = await frame.locator("p").first().innerText();
    expect(shown).toContain("سالم العوض");
    const color = await frame
      .locator("p")
      .first()
      .evaluate((p) => getComputedStyle(p).color);
    expect(color).toBe("rgb(1, 2, 3)");
    const ran = await frame.locator("html").getAttribute("data-ran");
    expect(ran).toBeNull();
    await page.locator("iframe").scrollIntoViewIfNeeded();
    const wide = () =>
      page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(await wide()).toBeLessThanOrEqual(0);
    expect((await page.locator("iframe").boundingBox())?.width).toBeGreaterThan(
      350,
    );
    await keepScreen(page, `report-raw-${language}`);
    await expectAccessible(page);
    await page.close();
    // The browser tells what it refused; nothing of it was sent.
    const faults = workbench.faults.splice(0);
    expect(faults.some((fault) => /sandbox/.test(fault))).toBe(true);
    expect(asked).toEqual([]);
  });

  test("a picture is shown when it is asked for, with its caption", async () => {
    const page = await workbench.open("/reports/local%3AIMG_7", language);
    const attached = page.locator("[data-attachment]");
    await attached.waitFor();
    expect(await attached.locator("img").count()).toBe(0);
    await attached.getByRole("button", { name: words.picture }).click();
    const image = page.getByRole("img", { name: CAPTION });
    await expect
      .poll(() => image.evaluate((of) => (of as HTMLImageElement).naturalWidth))
      .toBe(1);
    await keepScreen(page, `report-picture-${language}`);
    await expectAccessible(page);
    await page.close();
    expect(workbench.faults).toEqual([]);
  });

  test("a recording is heard beside its transcript", async () => {
    const page = await workbench.open("/reports/local%3Avoice", language);
    await page.getByRole("button", { name: words.hear }).click();
    const audio = page.locator("audio");
    await expect
      .poll(() => audio.evaluate((of) => (of as HTMLAudioElement).duration))
      .toBe(1);
    expect(await page.locator("[data-attachment]").innerText()).toContain(
      words.said,
    );
    const text = await page.locator("[data-report] p").allTextContents();
    expect(text.join("\n")).toContain(HEARD);
    await keepScreen(page, `report-recording-${language}`);
    await expectAccessible(page);
    await page.close();
    expect(workbench.faults).toEqual([]);
  });
});
