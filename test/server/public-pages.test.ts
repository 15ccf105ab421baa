import { expect, test } from "vitest";
import { scratchFolder } from "../register/registers.js";
import { toldServer, type ToldServer } from "./told-server.js";

const place = scratchFolder();

interface Listed {
  readonly id: string;
  readonly version: string;
}

/** Publishes all that the server tells of, with the names of the dead or not. */
async function publishAll(
  server: ToldServer,
  fields: readonly string[] = [""],
): Promise<readonly string[]> {
  const { token } = await server.account("E1", "editor");
  const read = await server.ask("/api/v1/incidents", { token });
  const { items } = (await read.json()) as { items: readonly Listed[] };
  for (const { id, version } of items) {
    let seen = version;
    for (const body of [
      { kind: "accept" },
      { kind: "grade", grade: "confirmed" },
      ...fields.map((field) => ({ kind: "release", field })),
    ]) {
      const answer = await server.ask("/api/v1/decisions", {
        token,
        method: "POST",
        headers: { "If-Match": seen },
        body: JSON.stringify({ reason: "قورنت", incidents: [id], ...body }),
      });
      const told = (await answer.json()) as { incidents: readonly Listed[] };
      expect(answer.status, JSON.stringify(told)).toBe(201);
      seen = told.incidents[0]!.version;
    }
  }
  return items.map(({ id }) => id);
}

const open = async (server: ToldServer, path: string, headers = {}) => {
  const answer = await server.ask(path, { headers, redirect: "manual" });
  return { answer, text: await answer.text() };
};

test("there are no pages unless the server is told so", async () => {
  const server = await toldServer(place());
  for (const path of ["/public", "/public/ar", "/public/style.css"])
    expect([path, (await open(server, path)).answer.status]).toEqual([
      path,
      404,
    ]);
});

test("the list leads to each incident, in both languages, without a script", async () => {
  const server = await toldServer(place(), { publicView: true });
  const empty = await open(server, "/public/ar");
  expect(empty.text).toContain("لم يعتمد المكتب حادثة للنشر بعد");
  const ids = await publishAll(server);
  for (const [language, dir, word] of [
    ["ar", "rtl", "تل الريح"],
    ["en", "ltr", "Published incidents"],
  ] as const) {
    const { answer, text } = await open(server, `/public/${language}`);
    expect(answer.status).toBe(200);
    expect(answer.headers.get("content-security-policy")).not.toContain(
      "script",
    );
    expect(text).not.toContain("<script");
    expect(text).toContain(`<html lang="${language}" dir="${dir}">`);
    expect(text).toContain(word);
    for (const id of ids) {
      const address = `/public/${language}/incidents/${id}`;
      expect(text).toContain(`href="${address}"`);
      const page = await open(server, address);
      expect(page.answer.status).toBe(200);
      expect(page.text).toContain(id);
      expect(page.text).not.toContain("undefined");
    }
  }
});

test("names stand on a page after their own release alone", async () => {
  const server = await toldServer(place(), { publicView: true });
  const [first] = await publishAll(server);
  const hidden = await open(server, `/public/ar/incidents/${first}`);
  expect(hidden.text).not.toMatch(/سالم العوض|هاني الدالي|رائد الصالحي/);
  expect(hidden.text).toContain("أشخاص لم تُكتب أسماؤهم");
  const named = await toldServer(place(), { publicView: true });
  const [same] = await publishAll(named, ["", "/victims"]);
  const shown = await open(named, `/public/ar/incidents/${same}`);
  expect(shown.text).toMatch(/سالم العوض|هاني الدالي|رائد الصالحي/);
});

test("a filter limits the list, and pages go on", async () => {
  const server = await toldServer(place(), { publicView: true });
  const ids = await publishAll(server);
  const found = (text: string) =>
    ids.filter((id) => text.includes(`/incidents/${id}"`));
  expect(
    found((await open(server, "/public/ar?from=2030-01-01")).text),
  ).toEqual([]);
  // What a form sends of fields that were left empty.
  const all = await open(server, "/public/ar?from=&to=&type=");
  expect(found(all.text)).toHaveLength(3);
  const seen: string[] = [];
  let address: string | undefined = "/public/ar?limit=1";
  const next = await open(server, address);
  while (address !== undefined) {
    const { text } = await open(server, address);
    seen.push(...found(text));
    const [, after] = /rel="next" href="([^"]+)"/.exec(text) ?? [];
    address = after?.replaceAll("&amp;", "&");
  }
  expect(next.text).toContain('rel="next"');
  expect(new Set(seen).size).toBe(3);
  expect(seen).toHaveLength(3);
});

test("what is wrong or not there is said in words", async () => {
  const server = await toldServer(place(), { publicView: true });
  const [id] = await publishAll(server);
  const wrong = await open(server, "/public/en?from=yesterday");
  expect(wrong.answer.status).toBe(400);
  expect(wrong.text).toContain("The request was not understood");
  const page = await open(server, "/public/ar?after=x");
  expect(page.answer.status).toBe(400);
  for (const gone of [`inc-${"0".repeat(32)}`, "x", "..%2f..%2fetc"]) {
    const missing = await open(server, `/public/ar/incidents/${gone}`);
    expect([gone, missing.answer.status]).toEqual([gone, 404]);
  }
  const short = await open(server, `/public/en/incidents/${id!.slice(0, 14)}`);
  expect(short.answer.status).toBe(302);
  expect(short.answer.headers.get("location")).toBe(
    `/public/en/incidents/${id}`,
  );
});

test("a page is asked for anew, and sent again only when it changed", async () => {
  const server = await toldServer(place(), { publicView: true });
  const before = await open(server, "/public/ar");
  const tag = before.answer.headers.get("etag") ?? "";
  expect(before.answer.headers.get("cache-control")).toBe("no-cache");
  const same = await open(server, "/public/ar", { "If-None-Match": tag });
  expect(same.answer.status).toBe(304);
  await publishAll(server);
  const after = await open(server, "/public/ar", { "If-None-Match": tag });
  expect(after.answer.status).toBe(200);
});

test.each([
  ["en-GB,en;q=0.8,ar;q=0.2", "/public/en"],
  ["ar-SY,ar;q=0.9,en;q=0.5", "/public/ar"],
  ["de,fr;q=0.5", "/public/ar"],
])("who asks for %s is led to %s", async (asked, wanted) => {
  const server = await toldServer(place(), { publicView: true });
  const { answer } = await open(server, "/public", {
    "Accept-Language": asked,
  });
  expect(answer.headers.get("location")).toBe(wanted);
});
