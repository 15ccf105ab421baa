import { expect, test } from "vitest";
import { scratchFolder } from "../register/registers.js";
import { toldServer, type ToldServer } from "./told-server.js";

const place = scratchFolder();

interface Batch {
  readonly items: readonly {
    readonly incident: { readonly id: string; readonly version: string };
    readonly people: readonly {
      readonly name: string;
      readonly becomes: string;
      readonly why: string | null;
    }[];
  }[];
}

const PATH = "/api/v1/naming/batch";

async function batchOf(server: ToldServer, token: string): Promise<Batch> {
  const answer = await server.ask(`${PATH}?period=2023-05`, { token });
  expect(answer.status).toBe(200);
  return (await answer.json()) as Batch;
}

const post = (server: ToldServer, token: string, path: string, body: object) =>
  server.ask(path, { token, method: "POST", body: JSON.stringify(body) });

const versionsOf = ({ items }: Batch) =>
  Object.fromEntries(
    items.map(({ incident }) => [incident.id, incident.version]),
  );

const becomes = ({ items }: Batch) =>
  items.flatMap(({ people }) =>
    people.map(({ name, becomes: to, why }) => `${name} ${to} ${why}`),
  );

test("nobody is released before the incident is reviewed; then all or none", async () => {
  const server = await toldServer(place());
  const { token } = await server.account("E1", "editor");
  const first = await batchOf(server, token);
  expect(becomes(first).sort()).toEqual([
    "رائد الصالحي withheld unreviewed",
    "سالم العوض withheld unreviewed",
    "هاني الدالي withheld unreviewed",
  ]);
  const [one] = first.items;
  const asked = { period: "2023-05", reason: "وافق الأهل" };
  const none = await post(server, token, PATH, {
    ...asked,
    versions: versionsOf(first),
  });
  expect(none.status).toBe(400);
  const accepted = await server.ask("/api/v1/decisions", {
    token,
    method: "POST",
    headers: { "If-Match": `"${one!.incident.version}"` },
    body: JSON.stringify({
      kind: "accept",
      incidents: [one!.incident.id],
      reason: "قورنت بالنص",
    }),
  });
  expect(accepted.status).toBe(201);
  const late = await post(server, token, PATH, {
    ...asked,
    versions: versionsOf(first),
  });
  expect(late.status).toBe(412);
  const second = await batchOf(server, token);
  expect(becomes(second).filter((told) => told.includes("named"))).toHaveLength(
    1,
  );
  const done = await post(server, token, PATH, {
    ...asked,
    versions: versionsOf(second),
  });
  expect(done.status).toBe(201);
  const { decisions } = (await done.json()) as { decisions: string[] };
  expect(decisions).toHaveLength(1);
  const third = await batchOf(server, token);
  expect(
    becomes(third).filter((told) => told.includes("named-before")),
  ).toHaveLength(1);
});

test("names are an editor's to release", async () => {
  const server = await toldServer(place());
  const { token } = await server.account("R1", "reviewer");
  const answer = await server.ask(`${PATH}?period=2023-05`, { token });
  expect(answer.status).toBe(403);
});
