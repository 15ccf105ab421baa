/// <reference lib="dom" />
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import {
  expectAccessible,
  keepScreen,
  LANGUAGES,
  startWorkbench,
  type Workbench,
} from "./workbench.js";

let workbench: Workbench;

interface Listed {
  readonly id: string;
  readonly version: string;
}

/** Publishes the first incidents, as an editor does, with the names of the dead. */
async function publish(count: number): Promise<void> {
  const page = await workbench.open("/", "ar");
  await page.evaluate(async (wanted) => {
    const list = await fetch(`/api/v1/incidents?limit=${wanted}`);
    const { items } = (await list.json()) as { items: readonly Listed[] };
    for (const { id, version } of items) {
      let seen = version;
      for (const body of [
        { kind: "accept" },
        { kind: "grade", grade: "two_independent" },
        { kind: "release", field: "" },
        { kind: "release", field: "/victims" },
      ]) {
        const answer = await fetch("/api/v1/decisions", {
          method: "POST",
          headers: { "Content-Type": "application/json", "If-Match": seen },
          body: JSON.stringify({ reason: "قورنت", incidents: [id], ...body }),
        });
        const told = (await answer.json()) as { incidents: readonly Listed[] };
        if (!answer.ok) throw new Error(JSON.stringify(told));
        seen = told.incidents[0]!.version;
      }
    }
  }, count);
  await page.close();
}

beforeAll(async () => {
  workbench = await startWorkbench({ isPublic: true });
  await publish(12);
});
afterEach(() => expect(workbench.faults).toEqual([]));
afterAll(() => workbench.close());

describe.each(LANGUAGES)("the public pages, %s", (language) => {
  test("a stranger reads the list, filters it, opens an incident, turns to the other language", async () => {
    const page = await workbench.stranger();
    await page.goto(`${workbench.office.origin}/public/${language}`);
    await expectAccessible(page);
    await keepScreen(page, `public-list-${language}`);
    const rows = page.locator("tbody tr");
    const all = await rows.count();
    expect(all).toBeGreaterThan(5);
    await page.locator("select[name=type]").selectOption("assassination");
    await page.locator("form button").click();
    await page.waitForURL(/type=assassination/);
    expect(await rows.count()).toBeLessThan(all);
    await page.goto(`${workbench.office.origin}/public/${language}`);
    await rows.first().getByRole("link").click();
    await page.waitForURL(/incidents\/inc-/);
    await expectAccessible(page);
    await keepScreen(page, `public-incident-${language}`);
    await page.locator("nav.language a").click();
    const other = language === "ar" ? "en" : "ar";
    await page.waitForURL(new RegExp(`/public/${other}/incidents/`));
    expect(await page.locator("html").getAttribute("lang")).toBe(other);
    await page.setViewportSize({ width: 360, height: 740 });
    await page.goto(`${workbench.office.origin}/public/${language}`);
    const wide = await page.evaluate(
      () =>
        document.documentElement.scrollWidth -
        document.documentElement.clientWidth,
    );
    expect(wide).toBeLessThanOrEqual(0);
    await keepScreen(page, `public-narrow-${language}`);
    await page.context().close();
  });
});

describe.each(LANGUAGES)("publishing, %s", (language) => {
  test("an editor publishes an incident and takes it back", async () => {
    const { origin } = workbench.office;
    const finder = await workbench.open("/", language);
    const id = await finder.evaluate(async () => {
      const list = await fetch("/api/v1/incidents?review=unreviewed&limit=500");
      const { items } = (await list.json()) as {
        items: readonly { id: string; when: { end: string | null } }[];
      };
      // Those of the living wait for a week: all of the demonstration is older.
      return items.find(({ when }) => when.end !== null)!.id;
    });
    await finder.close();
    const stranger = await workbench.stranger();
    const isOut = async () => {
      const answer = await stranger.request.get(
        `${origin}/public/${language}/incidents/${id}`,
      );
      return answer.status() === 200;
    };
    const page = await workbench.open(`/incidents/${id}`, language);
    const state = page.locator("[data-published]");
    expect(await state.getAttribute("data-published")).toBe("false");
    await keepScreen(page, `publish-before-${language}`);
    await state.getByRole("button").click();
    await expect
      .poll(() => state.getByRole("button").innerText())
      .toMatch(/سحب|Take back/);
    expect(await isOut()).toBe(false);
    await page.keyboard.press("a");
    await page.locator('[data-review="accepted"]').waitFor();
    await page.keyboard.press("g");
    await page.keyboard.press("4");
    await keepScreen(page, `publish-graded-${language}`);
    await expect.poll(() => state.getAttribute("data-published")).toBe("true");
    expect(await isOut()).toBe(true);
    await expectAccessible(page);
    await keepScreen(page, `publish-after-${language}`);
    await state.getByRole("button").click();
    await expect.poll(() => state.getAttribute("data-published")).toBe("false");
    expect(await isOut()).toBe(false);
    await stranger.context().close();
    await page.close();
  });
});
