import { expect, test } from "vitest";
import { scratchFolder } from "../register/registers.js";
import { toldServer } from "./told-server.js";

const place = scratchFolder();

interface Queue {
  readonly waiting: number;
  readonly reviewed: number;
  readonly items: readonly {
    readonly incident: { readonly id: string };
    readonly period: string | null;
    readonly reasons: readonly { readonly words: { readonly ar: string } }[];
  }[];
}

test("the queue needs no month: each incident stands by its own", async () => {
  const server = await toldServer(place());
  const { token } = await server.account("R1", "reviewer");
  const asked = async (query: string) => {
    const answer = await server.ask(`/api/v1/queue${query}`, { token });
    expect(answer.status).toBe(200);
    return (await answer.json()) as Queue;
  };
  const all = await asked("");
  expect(all.waiting).toBe(3);
  expect(new Set(all.items.map(({ period }) => period))).toEqual(
    new Set(["2023-05"]),
  );
  const [first] = all.items;
  expect(first!.reasons[0]!.words.ar).toMatch(/\p{Script=Arabic}/u);
  const one = await asked("?limit=1");
  expect([one.items.length, one.waiting]).toEqual([1, 3]);
  const none = await asked("?period=2021-01");
  expect([none.items.length, none.waiting]).toEqual([0, 0]);
});

test("who types a place is shown those that begin so, of his country first", async () => {
  const server = await toldServer(place());
  const { token } = await server.account("R1", "reviewer");
  const named = async (query: string) => {
    const answer = await server.ask(`/api/v1/gazetteer?${query}`, { token });
    const { items } = (await answer.json()) as {
      items: readonly { name: string; country: string }[];
    };
    return items;
  };
  const letters = encodeURIComponent("طف");
  expect(await named(`name=${letters}`)).toEqual([]);
  const begun = await named(`name=${letters}&match=start&country=SY`);
  expect(begun[0]).toMatchObject({ name: "طفس", country: "SY" });
  const home = begun.map(({ country }) => country === "SY");
  expect(home).toEqual([...home].sort((a, b) => Number(b) - Number(a)));
});

test("of a body the word that tells it from others is enough", async () => {
  const server = await toldServer(place());
  const { token } = await server.account("R1", "reviewer");
  const query = "name=14&match=start&country=SY";
  const answer = await server.ask(`/api/v1/actors?${query}`, { token });
  const { items } = (await answer.json()) as {
    items: readonly { name: string }[];
  };
  expect(items.map(({ name }) => name)).toContain("الفرقة 14");
});
