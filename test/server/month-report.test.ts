import { expect, test } from "vitest";
import { scratchFolder } from "../register/registers.js";
import { toldServer } from "./told-server.js";

const place = scratchFolder();

test.for([
  ["html", "text/html; charset=utf-8", "<!doctype html"],
  [
    "xlsx",
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "PK",
  ],
  [
    "docx",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "PK",
  ],
  ["png", "image/png", "\u0089PNG"],
] as const)("a month's report comes as %s", async ([format, type, begins]) => {
  const server = await toldServer(place());
  const { token } = await server.account("A1", "reviewer");
  const answer = await server.ask(
    `/api/v1/statistics/report?period=2023-05&place=SY&format=${format}&audience=internal`,
    { token },
  );
  expect(answer.status).toBe(200);
  expect(answer.headers.get("Content-Type")).toBe(type);
  expect(answer.headers.get("Content-Disposition")).toContain(
    `isnad-2023-05-internal.${format}`,
  );
  const bytes = Buffer.from(await answer.arrayBuffer());
  expect(bytes.toString("latin1").toLowerCase()).toMatch(
    new RegExp(`^${begins.toLowerCase()}`),
  );
});

test("what goes to the public names nobody that was not released", async () => {
  const server = await toldServer(place());
  const { token } = await server.account("A1", "reviewer");
  const ask = (audience: string) =>
    server.ask(
      `/api/v1/statistics/report?period=2023-05&place=SY&format=html&audience=${audience}`,
      { token },
    );
  expect(await (await ask("internal")).text()).toContain("سالم العوض");
  const released = await (await ask("public")).text();
  expect(released).not.toContain("سالم العوض");
  expect(released).not.toContain("هاني الدالي");
});

test("a reader may not take it away", async () => {
  const server = await toldServer(place());
  const { token } = await server.account("A1", "reader");
  const answer = await server.ask(
    "/api/v1/statistics/report?period=2023-05&place=SY",
    { token },
  );
  expect(answer.status).toBe(403);
});

test("a month in an office's own words has the incidents behind each figure", async () => {
  const server = await toldServer(place());
  const { token } = await server.account("A1", "reader");
  const write = (template: string) =>
    server.ask("/api/v1/statistics/paragraph", {
      token,
      method: "POST",
      body: JSON.stringify({ period: "2023-05", place: "SY", template }),
    });
  const answer = await write(
    "قُتل {killed:شخص|شخصان|أشخاص|شخصاً}، وجُرح {wounded}.",
  );
  expect(answer.status).toBe(200);
  const { pieces } = (await answer.json()) as {
    readonly pieces: readonly {
      readonly text: string;
      readonly incidents: readonly string[] | null;
    }[];
  };
  expect(pieces.map(({ text }) => text).join("")).toMatch(
    /^قُتل 3 أشخاص، وجُرح 0\.\n\(.+\)$/u,
  );
  const told = pieces.find(({ text }) => text === "3 أشخاص");
  expect(told?.incidents).toHaveLength(3);
  const wrong = await write("قُتل {kiled}.");
  expect([wrong.status, await wrong.text()]).toEqual([
    400,
    expect.stringContaining("EXP-TEMPLATE-NAME"),
  ]);
});
