/// <reference lib="dom" />
import { chromium, type Browser, type Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import ar from "../../web/words/ar/admin.json" with { type: "json" };
import commonAr from "../../web/words/ar/common.json" with { type: "json" };
import commonEn from "../../web/words/en/common.json" with { type: "json" };
import en from "../../web/words/en/admin.json" with { type: "json" };
import { openSharedOffice, type SharedOffice } from "./shared-office.js";
import {
  expectAccessible,
  keepScreen,
  LANGUAGES,
  type Language,
} from "./workbench.js";

const WORDS = { ar, en };
const COMMON = { ar: commonAr, en: commonEn };
const PASSWORD = "جبل سهل نهر باب نافذة";
const OTHER = "قمر حجر طريق شجرة مطر";

let office: SharedOffice;
let browser: Browser;
let admin: Page;
const faults: string[] = [];

function listen(page: Page): Page {
  page.on("pageerror", ({ message }) => faults.push(message));
  page.on("console", (message) => {
    // What is refused on purpose is told on the console by its status.
    if (message.type() === "error" && !/status of 4\d\d/.test(message.text()))
      faults.push(message.text());
  });
  return page;
}

async function signIn(page: Page, code: string, password: string) {
  await page.goto(`${office.origin}/sign-in`);
  await page.locator("input[name=username]").fill(code);
  await page.locator("input[name=password]").fill(password);
  await page.locator("form button").first().click();
  await page.waitForURL(`${office.origin}/`);
}

async function choosePassword(page: Page, link: string, password: string) {
  await page.goto(link);
  await page.locator("input[name=password]").fill(password);
  await page.locator("form button").first().click();
  await page.waitForURL(`${office.origin}/sign-in`);
}

async function go(page: Page, address: string, language: Language) {
  await page.goto(
    `${office.origin}${address}${address.includes("?") ? "&" : "?"}lang=${language}`,
  );
  await page.locator("main").waitFor();
}

/** What the API answers the admin's browser. */
const told = (address: string) =>
  admin.evaluate(async (asked) => {
    const answer = await fetch(`/api/v1${asked}`);
    return (await answer.json()) as { items: Record<string, unknown>[] };
  }, address);

beforeAll(async () => {
  office = await openSharedOffice();
  browser = await chromium.launch({
    executablePath: "/usr/bin/chromium",
    args: ["--no-sandbox", "--disable-background-networking"],
  });
  const context = await browser.newContext({
    viewport: { width: 1360, height: 850 },
    reducedMotion: "reduce",
  });
  context.setDefaultTimeout(15_000);
  admin = listen(await context.newPage());
  await admin.goto(office.setupLink);
  await admin.locator("input[name=code]").fill("S4");
  await admin.locator("input[name=password]").fill(PASSWORD);
  await admin.locator("form button").first().click();
  await admin.waitForURL(`${office.origin}/sign-in`);
  await signIn(admin, "S4", PASSWORD);
});
afterEach(() => expect(faults).toEqual([]));
afterAll(async () => {
  await browser.close();
  await office.stop();
});

test.each(LANGUAGES)(
  "an account is made, chooses its password, is refused here, is closed, %s",
  async (language) => {
    const { users } = WORDS[language];
    const code = language === "ar" ? "R-07" : "R-08";
    await go(admin, "/admin/users", language);
    await admin
      .getByRole("form", { name: users.new })
      .getByRole("textbox", { name: users.code, exact: true })
      .fill(code);
    await admin
      .getByRole("combobox", { name: users.role, exact: true })
      .selectOption("reviewer");
    await admin.getByRole("button", { name: users.make }).click();
    const link = await admin.locator("[data-secret]").innerText();
    await expectAccessible(admin);
    await keepScreen(admin, `admin-users-${language}`);
    const context = await browser.newContext();
    const other = listen(await context.newPage());
    await choosePassword(other, link, OTHER);
    await signIn(other, code, OTHER);
    await go(other, "/admin/users", language);
    await other
      .getByText(
        COMMON[language].states.forbidden.replace(
          "{{role}}",
          COMMON[language].roles.admin,
        ),
      )
      .waitFor();
    const rail = other.getByRole("link", {
      name: COMMON[language].sections.admin,
    });
    expect(await rail.count()).toBe(0);
    await go(admin, "/admin/users", language);
    const row = admin.locator(`[data-user="${code}"]`);
    expect(await row.innerText()).not.toContain(users.never);
    await row.getByRole("button", { name: users.shut }).click();
    await row.getByText(users.shutWhat.replace("{{code}}", code)).waitFor();
    await row.getByRole("button", { name: users.shut }).click();
    await admin.locator(`[data-user="${code}"][data-shut=true]`).waitFor();
    await other.goto(`${office.origin}/`);
    await other.waitForURL(`${office.origin}/sign-in`);
    await context.close();
    const { items } = await told(`/audit/access?author=${code}`);
    expect(items.map(({ event }) => event)).toContain("signed-in");
  },
);

test.each(LANGUAGES)(
  "a token works until it is revoked, and the log tells both, %s",
  async (language) => {
    const { tokens, audit } = WORDS[language];
    await go(admin, "/admin/tokens", language);
    await admin
      .getByRole("textbox", { name: tokens.label })
      .fill(`export ${language}`);
    await admin.getByRole("button", { name: tokens.make }).click();
    const token = await admin.locator("[data-secret]").innerText();
    const answer = () =>
      fetch(`${office.origin}/api/v1/session`, {
        headers: { Authorization: `Bearer ${token}` },
      }).then(({ status }) => status);
    expect(await answer()).toBe(200);
    await expectAccessible(admin);
    await keepScreen(admin, `admin-tokens-${language}`);
    const row = admin
      .locator("[data-token][data-revoked=false]")
      .filter({ hasText: `export ${language}` });
    await row.getByRole("button", { name: tokens.revoke }).click();
    await row.getByRole("button", { name: tokens.revoke }).click();
    await admin
      .locator("[data-token][data-revoked=true]")
      .filter({ hasText: `export ${language}` })
      .waitFor();
    expect(await answer()).toBe(401);
    await go(admin, "/admin/audit?kind=token-revoked", language);
    await admin.locator("[data-kind=token-revoked]").first().waitFor();
    const kinds = await admin
      .locator("tbody [data-kind]")
      .evaluateAll((all) => all.map((one) => one.getAttribute("data-kind")));
    expect(new Set(kinds)).toEqual(new Set(["token-revoked"]));
    await admin
      .getByRole("combobox", { name: audit.kind, exact: true })
      .selectOption("token-made");
    await admin.locator("[data-kind=token-made]").first().waitFor();
    expect(admin.url()).toContain("kind=token-made");
    await expectAccessible(admin);
    await keepScreen(admin, `admin-audit-${language}`);
  },
);
