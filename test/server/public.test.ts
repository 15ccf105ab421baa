import { expect, test } from "vitest";
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

test("what a machine alone has read is shown to nobody", async () => {
  const server = await toldServer(place(), { publicView: true });
  const { token } = await server.account("R1", "editor");
  expect((await list(server)).items).toEqual([]);
  const [one, other, third] = await incidents(server, token);
  const accepted = await decide(server, token, one!, { kind: "accept" });
  await decide(server, token, other!, { kind: "reject", ground: "wrong" });
  const { items, next } = await list(server);
  expect(items.map(({ id }) => id)).toEqual([accepted.id]);
  expect(next).toBeNull();
  for (const hidden of [other!, third!]) {
    const answer = await server.ask(`/api/v1/public/incidents/${hidden.id}`);
    expect(answer.status).toBe(404);
  }
  const shown = await server.ask(`/api/v1/public/incidents/${accepted.id}`);
  expect(shown.status).toBe(200);
});

test("an embargo holds in the list and by id, and ends when it is lifted", async () => {
  const server = await toldServer(place(), { publicView: true });
  const { token } = await server.account("E1", "editor");
  const [one] = await incidents(server, token);
  const accepted = await decide(server, token, one!, { kind: "accept" });
  const held = await decide(server, token, accepted, {
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

test("names are withheld, and nothing internal is told", async () => {
  const server = await toldServer(place(), { publicView: true });
  const { token } = await server.account("E1", "editor");
  for (const incident of await incidents(server, token))
    await decide(server, token, incident, { kind: "accept" });
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
    await decide(server, token, incident, { kind: "accept" });
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
