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
