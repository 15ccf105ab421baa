import { expect, test } from "vitest";
import { scratchFolder } from "../register/registers.js";
import { toldServer, type ToldServer } from "./told-server.js";

const place = scratchFolder();

interface Similar {
  readonly incident: { readonly id: string; readonly version: string };
  readonly chance: number;
  readonly pair: {
    readonly claims: readonly [string, string];
    readonly weight: number;
    readonly prior: number;
    readonly threshold: number;
    readonly fields: readonly {
      readonly bits: number;
      readonly words: { readonly ar: string };
    }[];
    readonly barrier: { readonly code: string } | null;
  };
  readonly apart: string | null;
}

interface Listed {
  readonly id: string;
  readonly version: string;
  readonly claims: readonly string[];
}

const incidentsOf = async (server: ToldServer, token: string) => {
  const answer = await server.ask("/api/v1/incidents", { token });
  return ((await answer.json()) as { items: readonly Listed[] }).items;
};

const similarOf = async (server: ToldServer, token: string, id: string) => {
  const answer = await server.ask(`/api/v1/incidents/${id}/similar`, { token });
  expect(answer.status).toBe(200);
  return ((await answer.json()) as { items: readonly Similar[] }).items;
};

const decide = async (
  server: ToldServer,
  token: string,
  body: object,
  version?: string,
) => {
  const answer = await server.ask("/api/v1/decisions", {
    token,
    method: "POST",
    body: JSON.stringify({ reason: "قورنتا", ...body }),
    ...(version === undefined ? {} : { headers: { "If-Match": version } }),
  });
  expect(answer.status).toBe(201);
  return ((await answer.json()) as { decision: string }).decision;
};

test("what the linker did not join is offered with its weights", async () => {
  const server = await toldServer(place());
  const { token } = await server.account("R1", "reviewer");
  const all = await incidentsOf(server, token);
  const items = await similarOf(server, token, all[0]!.id);
  expect(items.length).toBeGreaterThan(0);
  for (const { incident, chance, pair } of items) {
    expect(incident.id).not.toBe(all[0]!.id);
    const other = all.find(({ id }) => id === incident.id)!;
    expect(other.version).toBe(incident.version);
    const told = [...pair.claims].sort();
    expect(told).toEqual([all[0]!.claims[0]!, other.claims[0]!].toSorted());
    const sum = pair.fields.reduce((bits, one) => bits + one.bits, pair.prior);
    expect(sum).toBeCloseTo(pair.weight, 9);
    expect(chance).toBeCloseTo(1 / (1 + 2 ** -pair.weight), 9);
    expect(pair.fields[0]!.words.ar).toMatch(/\p{Script=Arabic}/u);
  }
  expect(items.some(({ pair }) => pair.barrier !== null)).toBe(true);
  expect(items.every(({ apart }) => apart === null)).toBe(true);
});

test("a decision that they are two is told, and can be taken back", async () => {
  const server = await toldServer(place());
  const { token } = await server.account("R1", "reviewer");
  const [one] = await incidentsOf(server, token);
  const [near] = await similarOf(server, token, one!.id);
  const other = near!.incident;
  const decision = await decide(
    server,
    token,
    {
      kind: "not-same",
      incidents: [one!.id, other.id],
      versions: { [other.id]: other.version },
    },
    one!.version,
  );
  const apartOf = async (id: string, from: string) =>
    (await similarOf(server, token, from)).find((x) => x.incident.id === id)
      ?.apart;
  expect(await apartOf(other.id, one!.id)).toBe(decision);
  expect(await apartOf(one!.id, other.id)).toBe(decision);
  await decide(server, token, { kind: "undo", decision });
  expect(await apartOf(other.id, one!.id)).toBeNull();
});

test("what was merged is no longer beside it, and is again when undone", async () => {
  const server = await toldServer(place());
  const { token } = await server.account("R1", "reviewer");
  const [one] = await incidentsOf(server, token);
  const before = await similarOf(server, token, one!.id);
  const [{ incident: other }] = before as readonly [Similar];
  const decision = await decide(
    server,
    token,
    {
      kind: "merge",
      incidents: [one!.id, other.id],
      versions: { [other.id]: other.version },
    },
    one!.version,
  );
  const ids = async () =>
    (await similarOf(server, token, one!.id)).map(({ incident: { id } }) => id);
  expect(await ids()).not.toContain(other.id);
  await decide(server, token, { kind: "undo", decision });
  expect(await ids()).toContain(other.id);
});

test("of a collection that is not one's own nothing is offered", async () => {
  const server = await toldServer(place());
  const admin = await server.account("R1", "reviewer");
  const { token } = await server.account("R2", "reviewer", ["local"]);
  const [own] = await incidentsOf(server, token);
  const seen = await similarOf(server, token, own!.id);
  const all = await similarOf(server, admin.token, own!.id);
  expect(all.length).toBe(seen.length + 1);
});
