/// <reference lib="dom" />
import type { Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import {
  expectAccessible,
  keepScreen,
  LANGUAGES,
  startWorkbench,
  type Workbench,
} from "./workbench.js";

interface Near {
  readonly incident: { readonly id: string; readonly members: object[] };
  readonly chance: number;
  readonly apart: string | null;
}

let workbench: Workbench;
/** Ids of incidents that several reports tell, the most told first. */
let told: readonly string[] = [];
/** The incident whose nearest other one is likest, and that one. */
let pair: { readonly id: string; readonly near: Near };

const WORDS = {
  ar: {
    ...{ accept: "تثبيت", history: "السجل", sources: "المصادر", why: "الربط" },
    ...{ merge: "هما واحدة: دمج", notSame: "ليستا واحدة", undo: "تراجع" },
  },
  en: {
    ...{ accept: "Accept", history: "History", sources: "Sources" },
    ...{ why: "Linking", merge: "They are one: merge", undo: "undo" },
    notSame: "Not the same",
  },
} as const;

/** What the register offers as the same, asked as the page asks it. */
const nearTo = (page: Page, id: string): Promise<readonly Near[]> =>
  page.evaluate(async (of) => {
    const answer = await fetch(`/api/v1/incidents/${of}/similar`);
    return ((await answer.json()) as { items: Near[] }).items;
  }, id);

/** Looks at all incidents: those of the demonstration are few. */
async function likestPair(page: Page) {
  let found: typeof pair | undefined;
  for (const id of told) {
    const [near] = await nearTo(page, id);
    if (near !== undefined && near.chance > (found?.near.chance ?? 0))
      found = { id, near };
  }
  return found!;
}

beforeAll(async () => {
  workbench = await startWorkbench();
  const page = await workbench.open("/incidents", "en");
  const { items } = await page.evaluate(() =>
    fetch("/api/v1/incidents?limit=500").then(
      (answer) =>
        answer.json() as Promise<{
          items: { id: string; members: unknown[] }[];
        }>,
    ),
  );
  told = items
    .toSorted((a, b) => b.members.length - a.members.length)
    .map(({ id }) => id);
  pair = await likestPair(page);
  await page.close();
});
afterEach(() => expect(workbench.faults).toEqual([]));
afterAll(() => workbench.close());

const field = (page: Page, name: string) =>
  page.locator(`[data-field="${name}"]`);

describe.each(LANGUAGES)("an incident, %s", (language) => {
  const words = WORDS[language];

  test("shows what is told of each field, by whom, and in which words", async () => {
    const page = await workbench.open(`/incidents/${told[0]}`, language);
    const killed = page.locator('[data-competing="/casualties/killed"]');
    await killed.waitFor();
    expect(await killed.locator("tbody tr").count()).toBeGreaterThan(1);
    expect(await killed.locator('[data-shown="true"]').count()).toBe(1);
    expect(await page.locator("mark.cited").count()).toBeGreaterThan(3);
    await field(page, "where").getByRole("button").first().click();
    await page.locator("mark.cited.chosen").first().waitFor();
    await keepScreen(page, `incident-${language}`);
    await expectAccessible(page);
    await page.close();
  });

  test("tells who has it from whom, and why it is one happening", async () => {
    const page = await workbench.open(
      `/incidents/${told[0]}?tab=sources`,
      language,
    );
    await page.locator("[data-role]").first().waitFor();
    expect(await page.locator("[data-role]").count()).toBeGreaterThan(2);
    await keepScreen(page, `incident-sources-${language}`);
    await expectAccessible(page);
    await page.getByRole("tab", { name: words.why }).click();
    await page.locator("[data-pair]").first().waitFor();
    await expectAccessible(page);
    expect(page.url()).toContain("tab=why");
    await page.close();
  });

  test("is decided by a key, and taken back from its history", async () => {
    const id = told[language === "ar" ? 5 : 6]!;
    const page = await workbench.open(`/incidents/${id}`, language);
    await page.locator('[data-review="unreviewed"]').waitFor();
    await page.keyboard.press("a");
    await page.locator('[data-review="accepted"]').waitFor();
    await page.getByRole("tab", { name: words.history }).click();
    const accepted = page.locator('[data-decision="accept"]');
    await accepted.getByRole("button").click();
    await page.locator('[data-review="unreviewed"]').waitFor();
    await page.close();
  });

  test("a value that was told becomes the one that is shown", async () => {
    const page = await workbench.open(`/incidents/${told[0]}`, language);
    const status = page.locator('[data-competing="/status"]');
    await status.waitFor();
    const shown = status.locator('[data-shown="true"]');
    const before = await shown.innerText();
    await status
      .locator('[data-shown="false"]')
      .getByRole("button")
      .first()
      .click();
    await expect.poll(() => shown.innerText()).toContain("A1");
    expect(await shown.innerText()).not.toBe(before);
    await page.getByRole("tab", { name: words.history }).click();
    const corrected = page.locator('[data-decision="correct"]').last();
    await corrected.getByRole("button").click();
    await expect.poll(() => shown.innerText()).toBe(before);
    await page.close();
  });
});

interface Drawn {
  readonly graph: {
    readonly nodes: readonly { readonly id: string; readonly name: string }[];
    readonly edges: readonly object[];
  };
  readonly summary: { readonly sources: readonly object[] };
}

describe.each(LANGUAGES)("the sources of an incident, %s", (language) => {
  test("are drawn from who tells to whom it is told from, and said in words", async () => {
    const page = await workbench.open(
      `/incidents/${told[0]}?tab=sources`,
      language,
    );
    const { graph, summary } = await page.evaluate(async (id) => {
      const answer = await fetch(`/api/v1/incidents/${id}/sources`);
      return (await answer.json()) as Drawn;
    }, told[0]!);
    const figure = page.getByRole("figure");
    await figure.locator("[data-kind]").first().waitFor();
    const drawn = await figure.locator("[data-kind]").count();
    expect(drawn).toBe(graph.nodes.length);
    expect(await figure.locator("[data-edge]").count()).toBe(
      graph.edges.length,
    );
    expect(graph.edges.length).toBeGreaterThan(0);
    const originals = figure.locator('[data-original="true"]');
    expect(await originals.count()).toBe(summary.sources.length);
    // Who tells stands where reading begins; an edge goes on from there.
    const xs = await figure.evaluate((of) => {
      const [first, cited] = [0, 1].map((column) =>
        of.querySelector(`[data-column="${column}"]`)!.getBoundingClientRect(),
      );
      return [first!.left, cited!.left];
    });
    expect(xs[0]! < xs[1]!).toBe(language === "en");
    const words = page.locator("summary");
    await words.focus();
    await page.keyboard.press("Enter");
    await page.locator("[data-source]").first().waitFor();
    const said = await page.locator("[data-source] [data-from]").count();
    expect(said).toBe(graph.edges.length);
    await keepScreen(page, `incident-sources-${language}`);
    await expectAccessible(page);
    await page.emulateMedia({ colorScheme: "dark" });
    await page.setViewportSize({ width: 360, height: 800 });
    const wide = () =>
      page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    await expect.poll(wide).toBeLessThanOrEqual(0);
    await keepScreen(page, `incident-sources-narrow-${language}`);
    await expectAccessible(page);
    await page.close();
  });
});

describe.each(LANGUAGES)("incidents that may be one, %s", (language) => {
  const words = WORDS[language];

  test("stand side by side with what agrees and what speaks against", async () => {
    const { id, near } = pair;
    const page = await workbench.open(`/incidents/${id}?tab=similar`, language);
    const beside = page.locator(`[data-similar="${near.incident.id}"]`);
    await beside.waitFor();
    expect(await beside.locator("tbody tr").count()).toBeGreaterThan(3);
    expect(await beside.locator("li").count()).toBeGreaterThan(3);
    const percent = Math.min(99, Math.round(near.chance * 100));
    expect(await beside.innerText()).toContain(`${percent}%`);
    await keepScreen(page, `incident-similar-${language}`);
    await expectAccessible(page);
    await page.emulateMedia({ colorScheme: "dark" });
    await page.setViewportSize({ width: 360, height: 800 });
    const wide = () =>
      page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    // The frame of the page folds by and by.
    await expect.poll(wide).toBeLessThanOrEqual(0);
    await keepScreen(page, `incident-similar-narrow-${language}`);
    await expectAccessible(page);
    await page.close();
  });

  test("are merged, the effect is shown, and it is taken back", async () => {
    const { id, near } = pair;
    const page = await workbench.open(`/incidents/${id}?tab=similar`, language);
    const beside = page.locator(`[data-similar="${near.incident.id}"]`);
    await beside.getByRole("button", { name: words.merge }).click();
    const made = page.locator('[data-made="merge"]');
    await made.waitFor();
    await beside.waitFor({ state: "detached" });
    const told = await page.evaluate(async (of) => {
      const answer = await fetch(`/api/v1/incidents/${of}`);
      return (await answer.json()) as { id: string; members: object[] };
    }, near.incident.id);
    const changed = made.locator('[data-changed="reports"] td');
    const count = String(told.members.length);
    await expect.poll(() => changed.last().innerText()).toBe(count);
    expect(Number(await changed.first().innerText())).toBeLessThan(
      told.members.length,
    );
    await keepScreen(page, `incident-merged-${language}`);
    await expectAccessible(page);
    await made.getByRole("button", { name: words.undo }).click();
    await beside.waitFor();
    expect(await made.count()).toBe(0);
    await page.close();
  });

  test("are kept apart, and that is taken back where it is told", async () => {
    const { id, near } = pair;
    const page = await workbench.open(`/incidents/${id}?tab=similar`, language);
    const beside = page.locator(`[data-similar="${near.incident.id}"]`);
    await beside.getByRole("button", { name: words.notSame }).click();
    await page.locator('[data-made="not-same"]').waitFor();
    const undo = beside.getByRole("button", { name: words.undo });
    await undo.waitFor();
    const [after] = await nearTo(page, id);
    expect(after?.apart).toMatch(/^[0-9a-f]{64}$/);
    await undo.click();
    await beside.getByRole("button", { name: words.merge }).waitFor();
    const [again] = await nearTo(page, id);
    expect(again?.apart).toBeNull();
    await page.close();
  });
});

test("an id that nobody knows says so", async () => {
  const page = await workbench.context.newPage();
  await page.goto(`${workbench.office.origin}/incidents/inc-${"0".repeat(32)}`);
  await page.getByRole("alert").waitFor();
  expect(await page.getByRole("alert").innerText()).toContain("API-NOT-FOUND");
  await page.close();
});
