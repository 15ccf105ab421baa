import { expect, test } from "vitest";
import { scratchFolder } from "../register/registers.js";
import { toldServer, type ToldServer } from "./told-server.js";

const place = scratchFolder();

interface Columns {
  readonly count: number;
  readonly words: Readonly<Record<string, readonly unknown[]>>;
  readonly columns: Readonly<Record<string, readonly unknown[]>>;
}

async function columnsOf(server: ToldServer, token: string, etag?: string) {
  const headers = etag === undefined ? {} : { "If-None-Match": etag };
  const answer = await server.ask("/api/v1/incidents/columns", {
    token,
    headers,
  });
  const body = (
    answer.status === 200 ? await answer.json() : null
  ) as Columns | null;
  return { status: answer.status, etag: answer.headers.get("ETag"), body };
}

/** A word of a column, by the incident's number. */
const wordAt = ({ words, columns }: Columns, list: string, column: string) =>
  columns[column]!.map((number) => words[list]![number as number]);

test("columns say of each incident what its record says", async () => {
  const server = await toldServer(place());
  const { token } = await server.account("A1", "reader");
  const { body } = await columnsOf(server, token);
  const listed = (await (
    await server.ask("/api/v1/incidents", { token })
  ).json()) as {
    readonly items: readonly {
      readonly id: string;
      readonly type: string;
      readonly when: { readonly start: string };
      readonly where: { readonly name: string };
      readonly independentSources: number;
    }[];
  };
  const columns = body!;
  expect(columns.count).toBe(listed.items.length);
  expect(columns.columns["id"]).toEqual(listed.items.map(({ id }) => id));
  expect(wordAt(columns, "types", "type")).toEqual(
    listed.items.map(({ type }) => type),
  );
  expect(wordAt(columns, "places", "place")).toMatchObject(
    listed.items.map(({ where }) => ({ name: where.name })),
  );
  expect(columns.columns["starts"]).toEqual(
    listed.items.map(({ when }) => Date.parse(when.start) / 86_400_000),
  );
  expect(columns.columns["sources"]).toEqual(
    listed.items.map((one) => one.independentSources),
  );
  expect(columns.columns["victims"]!.flat()).toContain("سالم العوض");
});

test("who sees one collection is sent that one alone", async () => {
  const server = await toldServer(place());
  const { token: all } = await server.account("A1", "reader");
  const { token: some } = await server.account("B1", "reader", ["closed"]);
  const whole = (await columnsOf(server, all)).body!;
  const own = (await columnsOf(server, some)).body!;
  expect(own.columns["victims"]).toEqual([["رائد الصالحي"]]);
  expect(whole.count).toBeGreaterThan(own.count);
});

test("they are sent anew only after something changed", async () => {
  const server = await toldServer(place());
  const { token } = await server.account("A1", "reviewer");
  const { etag, body } = await columnsOf(server, token);
  expect((await columnsOf(server, token, etag!)).status).toBe(304);
  const id = String(body!.columns["id"]![0]);
  const { headers } = await server.ask(`/api/v1/incidents/${id}/version`, {
    token,
  });
  const decided = await server.ask("/api/v1/decisions", {
    token,
    method: "POST",
    headers: { "If-Match": headers.get("ETag")! },
    body: JSON.stringify({ kind: "accept", incidents: [id], reason: "تدقيق" }),
  });
  expect(decided.status).toBe(201);
  const after = await columnsOf(server, token, etag!);
  expect(after.status).toBe(200);
  expect(wordAt(after.body!, "reviews", "review")[0]).toBe("accepted");
});

test("columns say where a place lies and what a body is, and pages go on from there", async () => {
  const server = await toldServer(place());
  const { token } = await server.account("A1", "reader");
  const { words } = (await columnsOf(server, token)).body!;
  // Fictional villages: no pack lists them, and the columns say so.
  expect(words["places"]).toContainEqual(
    expect.objectContaining({ name: "تل الريح", admin2: null, kind: null }),
  );
  const army = (await (
    await server.ask("/api/v1/actors/sy-army-assad", { token })
  ).json()) as { readonly above: object; readonly units: readonly object[] };
  expect(army.above).toMatchObject({ id: "sy-gov-assad" });
  expect(army.units.length).toBeGreaterThan(0);
});
