import { expect, test } from "vitest";
import { scratchFolder } from "../register/registers.js";
import { toldServer } from "./told-server.js";

const place = scratchFolder();

interface Listed {
  readonly items: readonly { readonly id: string; readonly version: string }[];
  readonly next: string | null;
}

test("a list says of each incident what its own address says, in the same version", async () => {
  const server = await toldServer(place());
  const { token } = await server.account("A1", "reviewer");
  const list = async (query: string) =>
    (await (
      await server.ask(`/api/v1/incidents${query}`, { token })
    ).json()) as Listed;
  const [first] = (await list("")).items;
  await server.ask("/api/v1/decisions", {
    token,
    method: "POST",
    headers: { "If-Match": first!.version },
    body: JSON.stringify({
      ...{ kind: "grade", grade: "confirmed", reason: "تدقيق" },
      incidents: [first!.id],
    }),
  });
  const { items, next } = await list("");
  expect(items.length).toBeGreaterThan(2);
  expect(next).toBe(null);
  for (const item of items) {
    const own = await server.ask(`/api/v1/incidents/${item.id}`, { token });
    expect(await own.json()).toEqual(item);
    expect(own.headers.get("ETag")).toBe(`"${item.version}"`);
  }
  expect(items[0]!.version).not.toBe(first!.version);
});

test("its pages join without a gap, for whoever sees all and whoever sees some", async () => {
  const server = await toldServer(place());
  const { token: all } = await server.account("A1", "reader");
  const { token: some } = await server.account("B1", "reader", ["local"]);
  for (const token of [all, some]) {
    const ids: string[] = [];
    let after = "";
    for (let page = 0; page < 10; page += 1) {
      const { items, next } = (await (
        await server.ask(`/api/v1/incidents?limit=1${after}`, { token })
      ).json()) as Listed;
      ids.push(...items.map(({ id }) => id));
      if (next === null) break;
      after = `&after=${encodeURIComponent(next)}`;
    }
    const whole = (await (
      await server.ask("/api/v1/incidents", { token })
    ).json()) as Listed;
    expect(ids).toEqual(whole.items.map(({ id }) => id));
  }
});
