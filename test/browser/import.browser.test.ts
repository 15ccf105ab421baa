import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import {
  expectAccessible,
  keepScreen,
  LANGUAGES,
  startWorkbench,
  type Workbench,
} from "./workbench.js";

let workbench: Workbench;
beforeAll(async () => {
  workbench = await startWorkbench({ isEmpty: true });
});
afterEach(() => expect(workbench.faults).toEqual([]));
afterAll(() => workbench.close());

/** Seven posts on one killing: two copy, one says two, one cites another. */
const SEVEN = `المصدر: شبكة السهل الإخبارية
التاريخ: 2021-03-09
قُتل الشاب سالم العوض برصاص مجهولين في بلدة نوى بريف درعا الغربي مساء اليوم الثلاثاء.
---
المصدر: راصد حوران
التاريخ: 2021-03-09
قُتل الشاب سالم العوض برصاص مجهولين في بلدة نوى بريف درعا الغربي مساء اليوم الثلاثاء.
---
المصدر: صحيفة الميزان
التاريخ: 2021-03-10
نقلت شبكة السهل الإخبارية أن الشاب سالم العوض قُتل أمس الثلاثاء في نوى بإطلاق نار من مسلحين مجهولين.
---
المصدر: منصة الوادي
التاريخ: 2021-03-10
قُتل شخصان أحدهما سالم العوض بإطلاق نار من مسلحين مجهولين في مدينة نوى غربي درعا أمس.
---
المصدر: إذاعة التل
التاريخ: 2021-03-10
أفاد ناشطون بمقتل سالم العوض برصاص مسلحين مجهولين في نوى مساء أمس الثلاثاء.
---
المصدر: مرصد الجنوب
التاريخ: 2021-03-10
وثّق المرصد مقتل المدني سالم العوض وإصابة شقيقه برصاص مجهولين يستقلون دراجة نارية في نوى أمس الثلاثاء.
---
المصدر: موقع الرواق
التاريخ: 2021-03-11
قال مصدر محلي إن سالم العوض قُتل في مدينة نوى يوم الثلاثاء 9 آذار برصاص مجهولين.
`;

const WORDS = {
  ar: { send: "قراءة وإدخال", files: "ملفات", earlier: "ما سبق إدخاله" },
  en: { send: "Read and add", files: "Files", earlier: "What came in before" },
} as const;

describe.each(LANGUAGES)("adding material, %s", (language) => {
  const words = WORDS[language];

  test("seven posts on one killing are one incident, with what is contested", async () => {
    const page = await workbench.open("/import", language);
    await expectAccessible(page);
    await keepScreen(page, `import-${language}`);
    await page.getByRole("textbox").first().fill(SEVEN);
    await page.getByRole("button", { name: words.send }).click();
    await page.locator('[data-job="done"]').waitFor();
    expect(page.url()).toContain("job=");
    const told = page.locator("[data-incident]");
    await told.first().waitFor();
    expect(await told.count()).toBe(1);
    await keepScreen(page, `import-done-${language}`);
    await expectAccessible(page);
    await page.reload();
    await told.first().waitFor();
    await told.getByRole("link").click();
    await page.locator('[data-competing="/casualties/killed"]').waitFor();
    await page.close();
  });

  test("a file with a broken row says which, and why", async () => {
    const page = await workbench.open("/import", language);
    await page.getByRole("tab", { name: words.files, exact: true }).click();
    const good = {
      text: "اعتُقل الشاب رائد الصالحي في دمشق أمس.",
      published: "2022-01-02",
    };
    await page.locator('input[type="file"]').setInputFiles({
      name: `rows-${language}.jsonl`,
      mimeType: "application/x-ndjson",
      buffer: Buffer.from(
        `${JSON.stringify({ ...good, id: language })}\n{"text": \n`,
      ),
    });
    await page.locator('[data-job="done"]').waitFor();
    const row = page
      .getByRole("row")
      .filter({ hasText: `rows-${language}.jsonl` });
    expect(await row.innerText()).toContain("2");
    await keepScreen(page, `import-rejects-${language}`);
    await expectAccessible(page);
    await page.close();
  });

  test("an import is taken back with a reason, after it said what leaves", async () => {
    const page = await workbench.open("/import", language);
    await page.getByRole("tab", { name: words.earlier }).click();
    const rows = page.locator("[data-import]");
    await rows.first().waitFor();
    await keepScreen(page, `import-earlier-${language}`);
    await expectAccessible(page);
    const row = rows.filter({ hasText: `rows-${language}.jsonl` });
    await row.getByRole("button").click();
    await row.getByRole("textbox").fill("أُدخل خطأً");
    await row.getByRole("button").first().click();
    await expect.poll(() => row.getByRole("textbox").count()).toBe(0);
    expect(await row.getByRole("button").count()).toBe(0);
    await page.close();
  });
});
