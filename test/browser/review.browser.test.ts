import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
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
afterAll(() => workbench.close());

interface Told {
  readonly id: string;
  readonly version: string;
  readonly type: string;
  readonly casualties: readonly { readonly min: number | null }[];
  readonly decided?: {
    readonly review: string;
    readonly grade: string;
    readonly decisions: readonly { readonly kind: string }[];
  };
}

const get = async <Answer>(page: Page, path: string): Promise<Answer> => {
  const url = `${workbench.office.origin}/api/v1${path}`;
  return (await (await page.request.get(url)).json()) as Answer;
};

const incident = (page: Page, id: string) =>
  get<Told>(page, `/incidents/${id}`);

/** The incident that the address names, else the first of the queue. */
async function shownId(page: Page, asked = ""): Promise<string> {
  const named = new URL(page.url()).searchParams.get("item");
  if (named !== null) return named;
  const { items } = await get<{
    items: readonly { incident: { id: string } }[];
  }>(page, `/queue?limit=1${asked}`);
  return items[0]!.incident.id;
}

const SAVED = /Everything is saved|كل شيء محفوظ/;

async function settled(page: Page): Promise<void> {
  await page.getByText(SAVED).waitFor();
}

/** The item whose text is drawn is there. */
const drawn = (page: Page) => page.locator("mark.cited").first().waitFor();

/** Takes every suggestion that waits, then accepts. */
async function accept(page: Page): Promise<void> {
  const before = new URL(page.url()).searchParams.get("item");
  for (;;) {
    const boxes = await page.locator(".only-suggested").count();
    await page.keyboard.press(boxes > 0 ? "t" : "a");
    if (boxes === 0) break;
  }
  await page.waitForURL((url) => url.searchParams.get("item") !== before);
  await settled(page);
}

describe("review queue", () => {
  test.for(LANGUAGES)("is drawn, accessible, in %s", async (language) => {
    const page = await workbench.open("/review?period=2022-05", language);
    await drawn(page);
    await expectAccessible(page);
    await keepScreen(page, `review-${language}`);
    await page.setViewportSize({ width: 360, height: 740 });
    // The rail takes a moment to leave; then nothing is wider than the screen.
    await expect
      .poll(() => page.evaluate("document.documentElement.scrollWidth <= 360"))
      .toBe(true);
    await keepScreen(page, `review-narrow-${language}`);
    await page.setViewportSize({ width: 1360, height: 850 });
    await page.keyboard.press("1");
    await page.getByRole("combobox").waitFor();
    await expectAccessible(page);
    await keepScreen(page, `review-type-${language}`);
    await page.keyboard.press("Escape");
    await page.keyboard.press("7");
    await keepScreen(page, `review-rows-${language}`);
    await page.keyboard.press("Escape");
    await page.emulateMedia({ colorScheme: "dark" });
    await page.reload();
    await drawn(page);
    await expectAccessible(page);
    await keepScreen(page, `review-dark-${language}`);
    expect(workbench.faults).toEqual([]);
    await page.close();
  });

  test.for(LANGUAGES)(
    "accepts and takes back by keys: %s",
    async (language) => {
      const page = await workbench.open("/review", language);
      await drawn(page);
      const id = await shownId(page);
      await accept(page);
      expect((await incident(page, id)).decided?.review).toBe("accepted");
      expect(await shownId(page)).not.toBe(id);
      await page.keyboard.press("u");
      await page.waitForURL(`**item=${id}**`);
      await settled(page);
      const after = await incident(page, id);
      expect(after.decided?.review ?? "unreviewed").toBe("unreviewed");
      expect(workbench.faults).toEqual([]);
      await page.close();
    },
  );

  test("corrects a field by its number, typed labels and short days", async () => {
    const page = await workbench.open("/review?period=2019-12", "ar");
    await drawn(page);
    const id = await shownId(page, "&period=2019-12");
    await page.keyboard.press("1");
    await page.keyboard.type("قصف ب");
    await page.keyboard.press("Enter");
    await page.keyboard.press("2");
    await page.keyboard.type("3");
    await page.keyboard.press("Enter");
    await page.keyboard.press("7");
    await page.keyboard.type("11");
    await page.keyboard.press("Enter");
    await settled(page);
    await keepScreen(page, "review-corrected-ar");
    const told = await get<Told & { when: { start: string } }>(
      page,
      `/incidents/${id}`,
    );
    expect([told.type, told.when.start, told.casualties[0]?.min]).toEqual([
      "shelling",
      "2019-12-03",
      11,
    ]);
    await accept(page);
    expect((await incident(page, id)).decided?.review).toBe("corrected");
    expect(workbench.faults).toEqual([]);
    await page.close();
  });

  test("rejects, grades, notes and skips", async () => {
    const page = await workbench.open("/review?period=2021-03", "en");
    await drawn(page);
    const id = await shownId(page, "&period=2021-03");
    await page.keyboard.press("g");
    await page.keyboard.press("3");
    await page.keyboard.press("n");
    await page.keyboard.type("asked the family");
    await page.keyboard.press("Enter");
    await settled(page);
    expect((await incident(page, id)).decided?.grade).toBe("one_source");
    await page.keyboard.press("x");
    await page.waitForURL(/item=/);
    const next = await shownId(page);
    expect(next).not.toBe(id);
    await drawn(page);
    await page.keyboard.press("r");
    await keepScreen(page, "review-reject-en");
    await page.keyboard.press("1");
    await settled(page);
    const { items: decided } = await get<{
      items: readonly { decision: { kind: string; ground?: string } }[];
    }>(page, "/decisions?limit=1");
    expect(decided[0]?.decision).toMatchObject({
      kind: "reject",
      ground: "wrong",
    });
    const kinds = (await incident(page, id)).decided!.decisions.map(
      ({ kind }) => kind,
    );
    expect(kinds).toContain("note");
    expect(workbench.faults).toEqual([]);
    await page.close();
  });

  test("adds a missed incident from a sentence", async () => {
    const page = await workbench.open("/review?period=2024-03", "ar");
    await drawn(page);
    const before = await get<{ items: readonly Told[] }>(
      page,
      "/incidents?limit=500",
    );
    await page.keyboard.press("i");
    await keepScreen(page, "review-sentences-ar");
    await page.keyboard.press("Enter");
    await page.keyboard.type("اعتقال");
    await page.keyboard.press("Enter");
    await page.keyboard.type("14");
    await page.keyboard.press("Enter");
    await page.keyboard.type("نوى");
    await page.getByRole("option", { name: "درعا" }).first().waitFor();
    await keepScreen(page, "review-missed-ar");
    await page.keyboard.press("Enter");
    await page.keyboard.type("2");
    await page.keyboard.press("Enter");
    await settled(page);
    const after = await get<{ items: readonly Told[] }>(
      page,
      "/incidents?limit=500",
    );
    const known = new Set(before.items.map(({ id }) => id));
    const added = after.items.filter(({ id }) => !known.has(id));
    expect(added.map(({ type }) => type)).toEqual(["arrest"]);
    expect(workbench.faults).toEqual([]);
    await page.close();
  });

  test("a decision on what has changed meanwhile comes back with what changed", async () => {
    const page = await workbench.open("/review?period=2025-02", "en");
    await drawn(page);
    const id = await shownId(page, "&period=2025-02");
    const { version } = await incident(page, id);
    const url = `${workbench.office.origin}/api/v1/decisions`;
    const answer = await page.request.post(url, {
      headers: { "If-Match": `"${version}"`, Origin: workbench.office.origin },
      data: {
        kind: "correct",
        incidents: [id],
        field: "/status",
        value: "alleged",
        reason: "another hand",
      },
    });
    expect(answer.status()).toBe(201);
    await page.keyboard.press("g");
    await page.keyboard.press("5");
    await page.getByText("It has changed since you read it").waitFor();
    await page.getByText("is now").waitFor();
    await keepScreen(page, "review-outdated-en");
    expect((await incident(page, id)).decided?.grade ?? "raw").toBe("raw");
    await page.keyboard.press("g");
    await page.keyboard.press("5");
    await settled(page);
    expect((await incident(page, id)).decided?.grade).toBe("confirmed");
    // The browser itself tells of every answer of 400 and above.
    const faults = workbench.faults.filter((one) => !one.includes("412"));
    expect(faults).toEqual([]);
    await page.close();
  });
});

test("merges what may be one happening, and parts what is not", async () => {
  const page = await workbench.open("/review?period=2025-02", "ar");
  await drawn(page);
  await page.locator("[data-near]").waitFor();
  const id = await shownId(page, "&period=2025-02");
  const near = await page.locator("[data-near]").getAttribute("data-near");
  await page.keyboard.press("d");
  await settled(page);
  const { items } = await get<{
    items: readonly { decision: { kind: string } }[];
  }>(page, "/decisions?limit=1");
  expect(items[0]?.decision.kind).toBe("cannot_link");
  await page.keyboard.press("u");
  await page.waitForURL(`**item=${id}**`);
  await settled(page);
  await page.locator("[data-near]").waitFor();
  await page.keyboard.press("m");
  await settled(page);
  expect(await incident(page, id)).toMatchObject({
    id: (await incident(page, near!)).id,
  });
  expect(workbench.faults.filter((one) => !one.includes("412"))).toEqual([]);
  await page.close();
});
