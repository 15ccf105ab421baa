import { Validator } from "@seriousme/openapi-schema-validator";
import { expect, test } from "vitest";
import { openApiDocument, ROUTES } from "../../src/api/index.js";
import { scratchFolder } from "../register/registers.js";
import { toldServer } from "./told-server.js";

const place = scratchFolder();

test("the contract is a sound OpenAPI 3.1 document", async () => {
  const document = openApiDocument(ROUTES, "1.2.3");
  const found = await new Validator().validate({ ...document });
  expect(found.errors ?? []).toEqual([]);
  expect(found.valid).toBe(true);
  expect(Object.keys(document["paths"] as object).length).toBeGreaterThan(40);
});

test("a broken document is not sound", async () => {
  const { info: _, ...document } = openApiDocument(ROUTES, "1.2.3");
  expect((await new Validator().validate({ ...document })).valid).toBe(false);
});

test("ids and places of routes are their own", () => {
  const ids = ROUTES.map(({ id }) => id);
  const places = ROUTES.map(({ method, path }) => `${method} ${path}`);
  expect(new Set(ids).size).toBe(ids.length);
  expect(new Set(places).size).toBe(places.length);
});

test("every route of the contract is answered, and no other one", async () => {
  const { bound } = await toldServer(place());
  const wanted = ROUTES.map(({ id }) => id).sort();
  expect([...bound].sort()).toEqual(wanted);
});

test("answers are as the contract says", async () => {
  const server = await toldServer(place());
  const { token } = await server.account("A1", "admin");
  const list = await server.ask("/api/v1/incidents", { token });
  const { items } = (await list.json()) as {
    items: readonly { id: string; claims: readonly string[] }[];
  };
  const [incident] = items;
  const names: Readonly<Record<string, string>> = {
    "/incidents/{id}": incident!.id,
    "/reports/{id}": "local:r1",
    "/claims/{id}": incident!.claims[0]!,
    "/actors/{id}": "islamic-state",
  };
  const queries: Readonly<Record<string, string>> = {
    "/gazetteer": "?name=%D9%86%D9%88%D9%89",
    "/actors": "?name=%D8%AF%D8%A7%D8%B9%D8%B4",
    "/statistics": "?period=2023-05&place=SY",
    "/reconciliation": "?period=2023-05&place=SY",
    "/queue": "?period=2023-05",
    "/naming/batch": "?period=2023-05",
    "/search": "?q=%D8%B4%D8%A7%D8%A8",
  };
  const asked: string[] = [];
  for (const { id, method, path, answer } of ROUTES) {
    const known = Object.keys(names).find((one) => path.startsWith(one));
    const isNamed = !path.includes("{") || known !== undefined;
    if (method !== "get" || answer.kind !== "json" || !isNamed) continue;
    if (path.startsWith("/public")) continue;
    const own =
      known === undefined ? path : path.replace("{id}", names[known]!);
    const reply = await server.ask(`/api/v1${own}${queries[path] ?? ""}`, {
      token,
    });
    expect(reply.status, `${id}: ${await reply.clone().text()}`).toBe(200);
    asked.push(id);
  }
  expect(asked.length).toBeGreaterThan(28);
});
