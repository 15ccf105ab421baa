import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { officeTable } from "./office-table.js";
import {
  expectAccessible,
  keepScreen,
  LANGUAGES,
  startWorkbench,
  type Workbench,
} from "./workbench.js";

/** In the page: what stands outside of a narrow screen and does not scroll by itself. */
const WIDER = `document.documentElement.scrollWidth <= innerWidth ? [] :
  [...document.querySelectorAll("main *, body > :not(#root) *")].filter((one) => {
    const { left, right, width } = one.getBoundingClientRect();
    return width > 0 && one.closest("[class*=ScrollContainer]") === null && (left < -1 || right > innerWidth + 1);
  }).slice(0, 8).map((one) => one.outerHTML.slice(0, 160))`;

const WORDS = {
  ar: {
    files: "ملفات",
    source: "المصدر",
    again: "عاين بهذه الأعمدة",
    office: "اسم المكتب صاحب الجدول",
    notSame: "حادثتان",
    same: "حادثة واحدة",
    call: "مكالمة أو شهادة",
    refused: "رفض",
    given: "وافق دون أن يُذكر اسمه",
    pseudonym: /رمز الشاهد/,
    seen: "ما رآه بنفسه",
    addHeard: "إضافة قول",
    from: /ممن/,
    said: "ما قيل",
    place: /أين وقع/,
    date: /متى وقع/,
    save: "حفظ في السجل",
    read: "ما قُرئ منها",
    download: /تنزيل ما تعذّر/,
    remembered: /صُحّحت آخر مرة/,
  },
  en: {
    files: "Files",
    source: "Source",
    again: "Look again with these columns",
    office: "Office whose table it is",
    notSame: "Two happenings",
    same: "One happening",
    call: "A call or testimony",
    refused: "refused",
    given: "given, without being named",
    pseudonym: /Code of the witness/,
    seen: "What the witness saw",
    addHeard: "Add what was heard",
    from: /From whom/,
    said: "What was said",
    place: /Where it happened/,
    date: /When it happened/,
    save: "Save to the register",
    read: "What was read of it",
    download: /Download what failed/,
    remembered: /corrected last time/,
  },
} as const;

describe.each(LANGUAGES)("the first hour, %s", (language) => {
  const words = WORDS[language];
  let workbench: Workbench;
  beforeAll(async () => {
    workbench = await startWorkbench({ isEmpty: true });
  });
  afterEach(() => expect(workbench.faults).toEqual([]));
  afterAll(() => workbench.close());

  const drop = async (name: string) => {
    const page = await workbench.open("/import", language);
    await page.getByRole("tab", { name: words.files, exact: true }).click();
    await page
      .locator('input[type="file"]')
      .setInputFiles(await officeTable(name));
    await page.locator("[data-take]").waitFor();
    return page;
  };

  test("the office's table is looked at, corrected, taken in, and says what is odd in it", async () => {
    const page = await drop("shuhada.xlsx");
    await keepScreen(page, `first-hour-look-${language}`);
    await expectAccessible(page);
    const column = page.locator('[data-column="راوي الخبر"]');
    await column.getByRole("combobox").click();
    await page.getByRole("option", { name: words.source, exact: true }).click();
    await page.getByRole("button", { name: words.again }).click();
    const source = column.getByRole("combobox");
    await expect
      .poll(() => page.getByRole("button", { name: words.again }).count())
      .toBe(0);
    expect(await source.inputValue()).toBe(words.source);
    await page.getByLabel(words.office).fill("مكتب السهل");
    await page.setViewportSize({ width: 360, height: 800 });
    await keepScreen(page, `first-hour-look-360-${language}`);
    expect(await page.evaluate(WIDER)).toEqual([]);
    await page.setViewportSize({ width: 1360, height: 850 });
    await page.locator("[data-take]").click();
    const pairs = page.locator("[data-pair]");
    await pairs.first().waitFor();
    expect(await pairs.count()).toBe(1);
    expect(await page.locator("[data-month]").count()).toBe(1);
    expect(await page.locator('[data-month="2021-03"]').innerText()).toMatch(
      /2[\s\S]*3[\s\S]*\+1/,
    );
    expect(await page.locator("[data-name]").count()).toBeGreaterThan(0);
    await pairs.first().getByRole("button").first().click();
    const differing = pairs.first().locator('[data-differs="true"]');
    expect(await differing.count()).toBe(4);
    await keepScreen(page, `first-hour-findings-${language}`);
    await expectAccessible(page);
    const strange = page.locator("[data-strange]");
    expect(await strange.innerText()).toContain("قبل العيد");
    const saved = page.waitForEvent("download");
    await strange.getByRole("button", { name: words.download }).click();
    const file = await (await saved).path();
    expect(readFileSync(file, "utf8")).toContain("قبل العيد");
    // The address opens on the same pair.
    await page.reload();
    await differing.first().waitFor();
    await page.setViewportSize({ width: 360, height: 800 });
    await keepScreen(page, `first-hour-findings-360-${language}`);
    expect(await page.evaluate(WIDER)).toEqual([]);
    await page.setViewportSize({ width: 1360, height: 850 });
    await page.emulateMedia({ colorScheme: "dark" });
    await keepScreen(page, `first-hour-findings-dark-${language}`);
    await pairs
      .first()
      .getByRole("button", { name: words.same, exact: true })
      .click();
    await expect.poll(() => pairs.count()).toBe(0);
    await page.reload();
    await page.locator("[data-findings]").waitFor();
    expect(await pairs.count()).toBe(0);
    await page.close();
  });

  test("the next table of the same head is read as the last one was", async () => {
    const page = await drop("shuhada-2.xlsx");
    await page.getByText(words.remembered).waitFor();
    const column = page.locator('[data-column="راوي الخبر"]');
    expect(await column.getByRole("combobox").inputValue()).toBe(words.source);
    expect(await page.getByLabel(words.office).inputValue()).toBe("مكتب السهل");
    await page.close();
  });

  test("a call goes on a form, into the register and on paper; a refusal goes nowhere", async () => {
    const page = await workbench.open("/import", language);
    await page.getByRole("tab", { name: words.call }).click();
    const save = page.getByRole("button", { name: words.save });
    await page.getByLabel(words.pseudonym).fill("W-0007");
    await page
      .getByLabel(words.seen, { exact: true })
      .fill(
        "رأيت ثلاثة مسلحين يطلقون النار على الشاب فارس الدالي عند الجسر فقُتل.",
      );
    // Arabic runs from the right, whatever the language of the page.
    expect(
      await page.evaluate(
        "getComputedStyle(document.querySelector('main textarea')).direction",
      ),
    ).toBe("rtl");
    await page.getByRole("radio", { name: words.refused }).check();
    expect(await save.isDisabled()).toBe(true);
    await page.getByRole("alert").waitFor();
    await page.getByRole("radio", { name: words.given }).check();
    await page.getByLabel(words.place).fill("نوى، عند الجسر");
    await page.getByLabel(words.date).fill("12 أيار 2021");
    await page.getByRole("button", { name: words.addHeard }).click();
    await page.getByLabel(words.from).fill("سائق حافلة");
    await page.getByLabel(words.said).fill("نُقل الجريح إلى المشفى.");
    await keepScreen(page, `testimony-form-${language}`);
    await expectAccessible(page);
    await page.setViewportSize({ width: 360, height: 800 });
    await keepScreen(page, `testimony-form-360-${language}`);
    expect(await page.evaluate(WIDER)).toEqual([]);
    await page.setViewportSize({ width: 1360, height: 850 });
    await save.click();
    await page.locator("[data-saved]").waitFor();
    await keepScreen(page, `testimony-saved-${language}`);
    await expectAccessible(page);
    const pdf = await page.pdf({ format: "A4", preferCSSPageSize: true });
    const pages = pdf.toString("latin1").match(/\/Type\s*\/Page\b/g) ?? [];
    expect(pages.length).toBeGreaterThan(0);
    expect(pages.length).toBeLessThanOrEqual(2);
    mkdirSync(".scratch/screens", { recursive: true });
    writeFileSync(`.scratch/screens/testimony-${language}.pdf`, pdf);
    await page.getByRole("button", { name: words.read }).click();
    await page.locator('[data-job="done"]').waitFor();
    const told = page.locator("[data-incident]");
    await told.first().waitFor();
    await keepScreen(page, `testimony-read-${language}`);
    await page.close();
  });
});
