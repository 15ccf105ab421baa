import type { Page } from "playwright-core";
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
  workbench = await startWorkbench();
});
afterEach(() => expect(workbench.faults).toEqual([]));
afterAll(() => workbench.close());

describe.each(LANGUAGES)("a report, %s", (language) => {
  test("is found in the list and opened", async () => {
    const page = await workbench.open("/reports", language);
    const link = page.locator('main a[href*="/reports/"]').first();
    await link.waitFor();
    await expectAccessible(page);
    await keepScreen(page, `reports-${language}`);
    await link.click();
    await page.locator("[data-report]").waitFor();
    await page.close();
  });

  test("shows its own words whole, and why each marked one was read so", async () => {
    const page = await workbench.open("/reports/local%3Ad001", language);
    const text = page.locator("[data-report]");
    await text.waitFor();
    const { text: original } = await page.evaluate(() =>
      fetch("/api/v1/reports/local%3Ad001").then(
        (answer) => answer.json() as Promise<{ text: string }>,
      ),
    );
    const drawn = await text.locator("p").allTextContents();
    expect(drawn.join("\n")).toBe(original);
    await text.locator("mark").first().click();
    await page.locator("[data-why] li").first().waitFor();
    expect(await text.locator("mark.chosen").count()).toBeGreaterThan(0);
    await keepScreen(page, `report-${language}`);
    await expectAccessible(page);
    await page.close();
  });

  test("leads from a claim to the incident that it tells", async () => {
    const page = await workbench.open("/reports/local%3Ad001", language);
    const claim = page.locator('[data-claim="incident"]').first();
    await claim.getByRole("button").click();
    expect(await page.locator("mark.chosen").count()).toBeGreaterThan(0);
    await claim.getByRole("link").click();
    await page.locator('[data-field="type"]').waitFor();
    await page.close();
  });
});

const PAGE = "/reports/local%3Ad001";

const WORDS = {
  ar: { correct: "تصويب: ما الذي وقع", add: "تروي حادثة فاتت", undo: "تراجع" },
  en: {
    correct: "correct: What happened",
    add: "They tell an incident that was missed",
    undo: "undo",
  },
} as const;
/** What is typed for a type, so that one alone fits. */
const TYPED = {
  ar: { type: "اغتيال", arrest: "اعتقال", place: "نوى" },
  en: { type: "Assassination", arrest: "Arrest", place: "نوى" },
} as const;

/** Drags the mouse over the first words of a paragraph. */
async function dragOver(page: Page, words: string) {
  const box = await page.evaluate((wanted) => {
    const text = document.querySelector("[data-report][role=group]")!;
    const walker = document.createTreeWalker(text, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const at = node.textContent?.indexOf(wanted) ?? -1;
      if (at < 0) continue;
      const range = document.createRange();
      range.setStart(node, at);
      range.setEnd(node, at + wanted.length);
      const { left, right, top, height } = range.getBoundingClientRect();
      return { left, right, y: top + height / 2 };
    }
    throw new Error(`not drawn: ${wanted}`);
  }, words);
  // The text runs from the right.
  await page.mouse.move(box.right - 1, box.y);
  await page.mouse.down();
  await page.mouse.move((box.left + box.right) / 2, box.y);
  await page.mouse.move(box.left + 1, box.y);
  await page.mouse.up();
}

interface Listed {
  readonly decision: {
    readonly id: string;
    readonly kind: string;
    readonly value?: unknown;
    readonly cites?: readonly {
      readonly report: string;
      readonly span: { readonly start: number; readonly end: number };
    }[];
    readonly place?: {
      readonly report: string;
      readonly span: { readonly start: number; readonly end: number };
    };
  };
  readonly state: string;
}

/** What was decided last, as the register tells it. */
const lastDecision = async (page: Page): Promise<Listed> =>
  page.evaluate(async () => {
    const answer = await fetch("/api/v1/decisions?limit=1");
    return ((await answer.json()) as { items: Listed[] }).items[0]!;
  });

const textOf = (page: Page): Promise<string> =>
  page.evaluate(async () => {
    const answer = await fetch("/api/v1/reports/local%3Ad001");
    return ((await answer.json()) as { text: string }).text;
  });

describe.each(LANGUAGES)(
  "words of a report that are chosen, %s",
  (language) => {
    const words = WORDS[language];
    const typed = TYPED[language];

    test("by mouse carry a correction, which is taken back", async () => {
      const page = await workbench.open(PAGE, language);
      const claim = page.locator('[data-claim="incident"]').first();
      await claim.getByRole("button").click();
      expect(page.url()).toContain("claim=");
      await page.getByRole("button", { name: words.correct }).click();
      const first = await page
        .locator("[data-report][role=group] mark")
        .first()
        .innerText();
      await dragOver(page, first);
      await page.locator("[data-rests]").waitFor();
      expect(await page.locator("[data-rests]").innerText()).toContain(first);
      await keepScreen(page, `report-correct-${language}`);
      await expectAccessible(page);
      const box = page.locator("[data-correcting]").getByRole("combobox");
      await box.fill(typed.type);
      await box.press("Enter");
      const made = page.locator('[data-made="correct"]');
      await made.waitFor();
      const { decision } = await lastDecision(page);
      expect([decision.kind, decision.value]).toEqual([
        "correct",
        "assassination",
      ]);
      const [cite] = decision.cites!;
      expect(cite!.report).toBe("local:d001");
      const text = await textOf(page);
      expect(text.slice(cite!.span.start, cite!.span.end)).toBe(first);
      await expectAccessible(page);
      await made.getByRole("button", { name: words.undo }).click();
      await made.waitFor({ state: "detached" });
      await expect
        .poll(async () => (await lastDecision(page)).decision.kind)
        .toBe("undo");
      await page.close();
    });

    test("by keys tell an incident that was missed", async () => {
      const page = await workbench.open(PAGE, language);
      await page.locator("[data-report][role=group]").focus();
      await page.keyboard.press("ArrowDown");
      const chosen = page.locator("[data-chosen]");
      await chosen.waitFor();
      const sentence = await chosen.getAttribute("data-chosen");
      // A word more or less: left leads on in a text from the right.
      await page.keyboard.press("Shift+ArrowRight");
      expect(await chosen.getAttribute("data-chosen")).not.toBe(sentence);
      await page.keyboard.press("ArrowLeft");
      await page.keyboard.press("ArrowLeft");
      await page.keyboard.press("Shift+ArrowLeft");
      const place = (await chosen.getAttribute("data-chosen"))!;
      const [, start, end] = /^text:(\d+)-(\d+)$/.exec(place)!.map(Number);
      const text = await textOf(page);
      const said = text.slice(start, end);
      // The second word on from what was left of the dateline, and one more.
      expect(said).toBe("قُتل القيادي");
      expect(await page.locator("mark.picked").count()).toBeGreaterThan(0);
      await keepScreen(page, `report-chosen-${language}`);
      await expectAccessible(page);
      await page.getByRole("button", { name: words.add }).focus();
      await page.keyboard.press("Enter");
      const box = page.getByRole("combobox");
      await box.fill(typed.arrest);
      await box.press("Enter");
      await page.keyboard.type("14");
      await page.keyboard.press("Enter");
      await page.keyboard.type(typed.place);
      await page.getByRole("option", { name: "درعا" }).first().waitFor();
      await keepScreen(page, `report-missed-${language}`);
      await page.keyboard.press("Enter");
      await page.keyboard.type("2");
      await page.keyboard.press("Enter");
      const made = page.locator('[data-made="add"]');
      await made.waitFor();
      const { decision } = await lastDecision(page);
      expect(decision.kind).toBe("add");
      expect(decision.place).toMatchObject({
        report: "local:d001",
        span: { start, end },
      });
      await made.getByRole("button", { name: words.undo }).click();
      await made.waitFor({ state: "detached" });
      await page.close();
    });

    test("fit a narrow dark page", async () => {
      const page = await workbench.open(PAGE, language);
      await page.emulateMedia({ colorScheme: "dark" });
      await page.setViewportSize({ width: 360, height: 800 });
      const claim = page.locator('[data-claim="incident"]').first();
      await claim.getByRole("button").click();
      await page.locator("[data-report][role=group]").focus();
      await page.keyboard.press("ArrowDown");
      await page.locator("[data-chosen]").waitFor();
      const wide = () =>
        page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      await expect.poll(wide).toBeLessThanOrEqual(0);
      await keepScreen(page, `report-narrow-${language}`);
      await expectAccessible(page);
      await page.close();
    });
  },
);
