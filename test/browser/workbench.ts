import { mkdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { fileURLToPath } from "node:url";
import {
  chromium,
  type Browser,
  type BrowserContext,
  type Page,
} from "playwright-core";
import { expect } from "vitest";
import { openOffice, type Office, type OfficeOptions } from "./office.js";

const SCREENS = fileURLToPath(
  new URL("../../.scratch/screens/", import.meta.url),
);
const AXE = readFileSync(
  createRequire(import.meta.url).resolve("axe-core/axe.min.js"),
  "utf8",
);

/** Languages in which every view is driven. */
export const LANGUAGES = ["ar", "en"] as const;
/** One of {@link LANGUAGES}. */
export type Language = (typeof LANGUAGES)[number];

/** A browser that is signed in, and what went wrong in it. */
export interface Workbench {
  readonly office: Office;
  readonly context: BrowserContext;
  /** Opens an address; the page fails the test where anything goes wrong on it. */
  readonly open: (address: string, language: Language) => Promise<Page>;
  /** A page of somebody who has no account, in a browser of his own. */
  readonly stranger: () => Promise<Page>;
  readonly close: () => Promise<void>;
  /** Console errors, refused policies, requests that leave the machine. */
  readonly faults: string[];
}

const FLAGS = [
  "--no-sandbox",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--disable-quic",
  "--no-first-run",
];

/** Runs in the page. */
const TELL_POLICY = `document.addEventListener("securitypolicyviolation", (event) =>
  console.error("policy: " + event.violatedDirective + " " + event.blockedURI));`;

function listenTo(page: Page, origin: string, faults: string[]): void {
  page.on("console", (message) => {
    if (message.type() === "error") faults.push(`console: ${message.text()}`);
  });
  page.on("pageerror", (error) => faults.push(`page: ${error.message}`));
  page.on("request", (request) => {
    const url = request.url();
    if (!/^(?:data|blob):/.test(url) && !url.startsWith(`${origin}/`))
      faults.push(`request: ${url}`);
  });
}

/**
 * Starts an office and a browser that came in by its link.
 *
 * @param options - which register; by default that of the demonstration
 */
export async function startWorkbench(
  options: OfficeOptions = {},
): Promise<Workbench> {
  const office = await openOffice(options);
  const browser: Browser = await chromium.launch({
    executablePath: "/usr/bin/chromium",
    args: FLAGS,
  });
  const context = await browser.newContext({
    viewport: { width: 1360, height: 850 },
    reducedMotion: "reduce",
    locale: "en",
  });
  const faults: string[] = [];
  // A browser tells of what a policy refuses on the page alone.
  await context.addInitScript(TELL_POLICY);
  const first = await context.newPage();
  await first.goto(office.entryLink);
  await first.waitForURL(`${office.origin}/`);
  await first.close();
  return {
    office,
    context,
    faults,
    async open(address, language) {
      const page = await context.newPage();
      listenTo(page, office.origin, faults);
      const url = new URL(address, office.origin);
      url.searchParams.set("lang", language);
      await page.goto(url.href);
      await page.locator("main h1").first().waitFor();
      return page;
    },
    async stranger() {
      const other = await browser.newContext({ locale: "en" });
      await other.addInitScript(TELL_POLICY);
      const page = await other.newPage();
      listenTo(page, office.origin, faults);
      return page;
    },
    async close() {
      await browser.close();
      await office.stop();
    },
  };
}

/** Keeps a picture of a page, to be looked at: `.scratch/screens/NAME.png`. */
export async function keepScreen(page: Page, name: string): Promise<void> {
  mkdirSync(SCREENS, { recursive: true });
  const file = path.join(SCREENS, `${name}.png`);
  await page.screenshot({ path: file, fullPage: true });
}

/** Fails when a page is wider than its window; its frame folds by and by. */
export async function expectNarrow(page: Page): Promise<void> {
  const wide = () =>
    page.evaluate<number>("document.documentElement.scrollWidth - innerWidth");
  await expect.poll(wide).toBeLessThanOrEqual(0);
}

/** Fails with what axe finds by WCAG 2.2 AA on a page. */
export async function expectAccessible(page: Page): Promise<void> {
  await page.evaluate(AXE);
  const found = await page.evaluate(async () => {
    const { axe } = globalThis as unknown as {
      axe: { run: (options: object) => Promise<{ violations: Found[] }> };
    };
    interface Found {
      readonly id: string;
      readonly nodes: readonly { readonly html: string }[];
    }
    const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];
    const { violations } = await axe.run({
      runOnly: { type: "tag", values: [...tags, "best-practice"] },
    });
    return violations.map(
      ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" | ")}`,
    );
  });
  expect(found).toEqual([]);
}
