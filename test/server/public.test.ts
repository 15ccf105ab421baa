import { expect, test } from "vitest";
import { openRegister } from "../../src/register/open-register.js";
import { publicShelf } from "../../src/server/public-shelf.js";
import type { OpenRoom } from "../../src/server/room.js";
import { scratchFolder } from "../register/registers.js";
import { toldServer, type ToldServer } from "./told-server.js";

const place = scratchFolder();

interface Listed {
  readonly id: string;
  readonly version: string;
}

async function incidents(server: ToldServer, token: string) {
  const answer = await server.ask("/api/v1/incidents", { token });
  return ((await answer.json()) as { items: readonly Listed[] }).items;
}

async function decide(
  server: ToldServer,
  token: string,
  { id, version }: Listed,
  body: object,
) {
  const answer = await server.ask("/api/v1/decisions", {
    token,
    method: "POST",
    headers: { "If-Match": version },
    body: JSON.stringify({ reason: "قورنت بالنص", incidents: [id], ...body }),
  });
  const told = (await answer.json()) as { incidents: readonly Listed[] };
  expect(answer.status, JSON.stringify(told)).toBe(201);
  return told.incidents[0]!;
}

/** Reviewed to its end, and released by an editor as a whole. */
async function publish(server: ToldServer, token: string, listed: Listed) {
  const accepted = await decide(server, token, listed, { kind: "accept" });
  const graded = await decide(server, token, accepted, {
    kind: "grade",
    grade: "two_independent",
  });
  return decide(server, token, graded, { kind: "release", field: "" });
}

const list = async (server: ToldServer, query = "") => {
  const answer = await server.ask(`/api/v1/public/incidents${query}`);
  expect(answer.status).toBe(200);
  return (await answer.json()) as {
    items: readonly Listed[];
    next: string | null;
  };
};

test("nothing is public unless the server is told so", async () => {
  const server = await toldServer(place());
  const { token } = await server.account("A1", "admin");
  for (const path of [
    "/api/v1/public/incidents",
    `/api/v1/public/incidents/${(await incidents(server, token))[0]!.id}`,
  ]) {
    const answer = await server.ask(path, { token });
    expect([path, answer.status]).toEqual([path, 404]);
  }
});

test("only what was reviewed, graded and released is shown", async () => {
  const server = await toldServer(place(), { publicView: true });
  const { token } = await server.account("R1", "editor");
  const shown = async () => (await list(server)).items.map(({ id }) => id);
  expect(await shown()).toEqual([]);
  const [one, other, third] = await incidents(server, token);
  const accepted = await decide(server, token, one!, { kind: "accept" });
  expect(await shown()).toEqual([]);
  const released = await decide(server, token, accepted, {
    kind: "release",
    field: "",
  });
  expect(await shown()).toEqual([]);
  const open = await decide(server, token, released, {
    kind: "grade",
    grade: "in_progress",
  });
  expect(await shown()).toEqual([]);
  const graded = await decide(server, token, open, {
    kind: "grade",
    grade: "one_source",
  });
  expect(await shown()).toEqual([graded.id]);
  await decide(server, token, other!, { kind: "release", field: "" });
  const named = await decide(server, token, third!, { kind: "accept" });
  await decide(server, token, named, { kind: "release", field: "/victims" });
  expect(await shown()).toEqual([graded.id]);
  for (const hidden of [other!, third!]) {
    const answer = await server.ask(`/api/v1/public/incidents/${hidden.id}`);
    expect(answer.status).toBe(404);
  }
  const answer = await server.ask(`/api/v1/public/incidents/${graded.id}`);
  expect(answer.status).toBe(200);
  await decide(server, token, graded, { kind: "withhold", field: "" });
  expect(await shown()).toEqual([]);
});

test("an embargo holds in the list and by id, and ends when it is lifted", async () => {
  const server = await toldServer(place(), { publicView: true });
  const { token } = await server.account("E1", "editor");
  const [one] = await incidents(server, token);
  const published = await publish(server, token, one!);
  expect((await list(server)).items).toHaveLength(1);
  const held = await decide(server, token, published, {
    kind: "embargo",
    until: "2099-01-01",
  });
  expect((await list(server)).items).toEqual([]);
  expect((await server.ask(`/api/v1/public/incidents/${held.id}`)).status).toBe(
    404,
  );
  await decide(server, token, held, { kind: "embargo", until: null });
  expect((await list(server)).items).toHaveLength(1);
});

test("an end of an embargo is seen without anything being written", async () => {
  let now = Date.parse("2026-11-20T10:00:00Z");
  const shelf = publicShelf(() => now);
  const asked: string[] = [];
  const register = await openRegister(place(), { create: true });
  const room = {
    register,
    linked: () => Promise.resolve(),
    tasks: {
      run: (name: string) => {
        asked.push(name);
        return Promise.resolve({ items: [], next: null });
      },
    },
  } as unknown as OpenRoom;
  const ask = () => shelf.page(room, { limit: 50 });
  await ask();
  await ask();
  expect(asked).toHaveLength(1);
  now += 60_000;
  await ask();
  expect(asked).toHaveLength(2);
  await register.close();
});

test("names are withheld, and nothing internal is told", async () => {
  const server = await toldServer(place(), { publicView: true });
  const { token } = await server.account("E1", "editor");
  for (const incident of await incidents(server, token))
    await publish(server, token, incident);
  const { items } = await list(server, "?limit=500");
  expect(items).toHaveLength(3);
  const texts = [JSON.stringify(items)];
  for (const { id } of items) {
    const answer = await server.ask(`/api/v1/public/incidents/${id}`);
    texts.push(await answer.text());
  }
  for (const text of texts)
    for (const word of [
      "سالم العوض",
      "هاني الدالي",
      "رائد الصالحي",
      "قُتل شاب برصاص",
      "E1",
      "قورنت",
      "closed:",
      "local:",
    ])
      expect(text).not.toContain(word);
});

test("pages go on after one another, each incident once", async () => {
  const server = await toldServer(place(), { publicView: true });
  const { token } = await server.account("E1", "editor");
  for (const incident of await incidents(server, token))
    await publish(server, token, incident);
  const seen: string[] = [];
  let query = "?limit=1";
  for (;;) {
    const { items, next } = await list(server, query);
    seen.push(...items.map(({ id }) => id));
    if (next === null) break;
    query = `?limit=1&after=${encodeURIComponent(next)}`;
  }
  expect(new Set(seen).size).toBe(3);
  expect(seen).toHaveLength(3);
});
