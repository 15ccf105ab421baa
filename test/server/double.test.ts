import { expect, test } from "vitest";
import { scratchFolder } from "../register/registers.js";
import { toldServer, type ToldServer } from "./told-server.js";

const place = scratchFolder();

interface Task {
  readonly items: readonly {
    readonly id: string;
    readonly text: string;
    readonly isDone: boolean;
  }[];
}

interface Agreement {
  readonly handedIn: Readonly<Record<string, number>>;
  readonly fields: readonly { readonly field: string }[];
  readonly reports: readonly {
    readonly id: string;
    readonly settledBy: string | null;
    readonly incidents: readonly {
      readonly differs: readonly string[];
      readonly told: readonly { readonly coder: string }[];
    }[];
  }[];
}

const line = (id: string, type: string, day: string) => ({
  id,
  publishedInferred: null,
  incidents: [
    {
      id: "i1",
      type,
      status: "occurred",
      when: { start: day, end: day, precision: "day" },
      where: {
        name: "نوى",
        admin1: "درعا",
        country: "SY",
        precision: "town",
      },
      perpetrators: [],
      targets: [],
      weapons: ["gunfire"],
      casualties: [
        { outcome: "killed", min: 1, max: 1, role: "civilian", names: [] },
      ],
      sources: [],
      background: false,
    },
  ],
  aggregates: [],
  people: [],
});

const post = (server: ToldServer, token: string, path: string, body: object) =>
  server.ask(`/api/v1/double${path}`, {
    token,
    method: "POST",
    body: JSON.stringify(body),
  });

async function get<Answer>(server: ToldServer, token: string, path: string) {
  const answer = await server.ask(`/api/v1/double${path}`, { token });
  expect(answer.status).toBe(200);
  return (await answer.json()) as Answer;
}

/** Two coders who coded one text of three, one field differently. */
async function coded() {
  const server = await toldServer(place());
  const { token: first } = await server.account("C1", "reviewer");
  const { token: second } = await server.account("C2", "coder");
  const { token: third } = await server.account("R3", "reviewer");
  const drawn = await post(server, third, "", { name: "may", count: 3 });
  expect(drawn.status).toBe(201);
  const { items } = await get<Task>(server, first, "/may/task");
  const [one, other] = items.map(({ id }) => id);
  return { server, first, second, third, one: one!, other: other! };
}

test("a coder sees texts, and what he has handed in stands", async () => {
  const { server, first, one } = await coded();
  const mine = line(one, "homicide", "2023-05-01");
  expect((await post(server, first, "/may/codings", mine)).status).toBe(201);
  const { items } = await get<Task>(server, first, "/may/task");
  expect(items.filter(({ isDone }) => isDone).map(({ id }) => id)).toEqual([
    one,
  ]);
  expect(Object.keys(items[0]!).sort()).toEqual(
    ["id", "isDone", "outlet", "published", "text", "title"].sort(),
  );
  const changed = line(one, "assassination", "2023-05-01");
  const again = await post(server, first, "/may/codings", changed);
  expect(again.status).toBeGreaterThanOrEqual(400);
});

test("who codes is not shown what he has not handed in; a third person settles", async () => {
  const { server, first, second, third, one, other } = await coded();
  const hand = (token: string, body: object) =>
    post(server, token, "/may/codings", body);
  await hand(first, line(one, "homicide", "2023-05-01"));
  await hand(second, line(one, "assassination", "2023-05-01"));
  await hand(second, line(other, "homicide", "2023-05-02"));
  await hand(third, line(other, "homicide", "2023-05-02"));
  const own = await get<Agreement>(server, first, "/may/agreement");
  expect(own.handedIn).toEqual({ C1: 1, C2: 1 });
  expect(own.reports.map(({ id }) => id)).toEqual([one]);
  const { token: judge } = await server.account("R4", "reviewer");
  const all = await get<Agreement>(server, judge, "/may/agreement");
  expect(all.reports.map(({ id }) => id).sort()).toEqual([one, other].sort());
  const report = all.reports.find(({ id }) => id === one)!;
  expect(report.incidents.map(({ differs }) => differs)).toEqual([["type"]]);
  const settled = await post(server, judge, "/may/settlements", {
    report: one,
    incidents: [
      { of: { C1: "i1", C2: "i1" }, base: "C1", take: { type: "C2" } },
    ],
  });
  expect(settled.status).toBe(201);
  const after = await get<Agreement>(server, judge, "/may/agreement");
  expect(after.reports.find(({ id }) => id === one)?.settledBy).toBe("R4");
  // What settles is no third coding: agreement is of those who were blind.
  expect(after.handedIn).toEqual({ C1: 1, C2: 2, R3: 1 });
  const nobody = await post(server, judge, "/may/settlements", {
    report: other,
    incidents: [{ of: { C9: "i1" }, base: "C9", take: {} }],
  });
  expect(nobody.status).toBe(400);
});
