import { expect, test } from "vitest";
import { scratchFolder } from "../register/registers.js";
import { toldServer, type ToldServer } from "./told-server.js";

const place = scratchFolder();

interface Listed {
  readonly id: string;
  readonly version: string;
  readonly decided?: { readonly review: string; readonly grade: string };
}

async function incidents(server: ToldServer, token: string) {
  const answer = await server.ask("/api/v1/incidents", { token });
  return ((await answer.json()) as { items: readonly Listed[] }).items;
}

const decide = (
  server: ToldServer,
  token: string,
  body: object,
  version?: string,
) =>
  server.ask("/api/v1/decisions", {
    token,
    method: "POST",
    body: JSON.stringify({ reason: "قورنت بالنص", ...body }),
    ...(version === undefined ? {} : { headers: { "If-Match": version } }),
  });

const codeOf = async (answer: Response) =>
  ((await answer.json()) as { code: string }).code;

test("a lost update is refused, and what was written says by whom", async () => {
  const server = await toldServer(place());
  const { token } = await server.account("R1", "reviewer");
  const [incident] = await incidents(server, token);
  const { id, version } = incident!;
  const got = await server.ask(`/api/v1/incidents/${id}`, { token });
  const etag = got.headers.get("ETag") ?? "";
  expect(etag).toBe(`"${version}"`);
  const accept = { kind: "accept", incidents: [id] };
  const without = await decide(server, token, accept);
  expect([without.status, await codeOf(without)]).toEqual([
    428,
    "API-VERSION-MISSING",
  ]);
  const first = await decide(server, token, accept, etag);
  expect(first.status).toBe(201);
  const told = (await first.json()) as {
    author: string;
    incidents: readonly Listed[];
  };
  expect(told.author).toBe("R1");
  const [after] = told.incidents;
  expect(after?.version).not.toBe(version);
  const late = await decide(
    server,
    token,
    { kind: "grade", grade: "confirmed", incidents: [id] },
    etag,
  );
  expect([late.status, await codeOf(late)]).toEqual([
    412,
    "REG-DECISION-OUTDATED",
  ]);
  const again = await decide(
    server,
    token,
    { kind: "grade", grade: "confirmed", incidents: [id] },
    `W/"${after?.version}"`,
  );
  expect(again.status).toBe(201);
  const history = await server.ask(`/api/v1/incidents/${id}/history`, {
    token,
  });
  const { items } = (await history.json()) as { items: readonly object[] };
  expect(items).toHaveLength(2);
  const same = await server.ask(`/api/v1/incidents/${id}/version`, { token });
  const tag = same.headers.get("ETag") ?? "";
  const known = await server.ask(`/api/v1/incidents/${id}/version`, {
    token,
    headers: { "If-None-Match": tag },
  });
  expect(known.status).toBe(304);
});

test("of two who decide at once on what both read, one is refused", async () => {
  const server = await toldServer(place());
  const { token } = await server.account("R1", "reviewer");
  const [incident] = await incidents(server, token);
  const { id, version } = incident!;
  const answers = await Promise.all(
    ["confirmed", "contested", "one_source"].map((grade) =>
      decide(server, token, { kind: "grade", grade, incidents: [id] }, version),
    ),
  );
  const statuses = answers.map(({ status }) => status).sort((a, b) => a - b);
  expect(statuses).toEqual([201, 412, 412]);
});

test("a join names the version of each, and the ids lead to one", async () => {
  const server = await toldServer(place());
  const { token } = await server.account("R1", "reviewer");
  const [one, other] = await incidents(server, token);
  const merge = { kind: "merge", incidents: [one!.id, other!.id] };
  const half = await decide(server, token, merge, one!.version);
  expect(await codeOf(half)).toBe("API-VERSION-MISSING");
  const stale = await decide(
    server,
    token,
    { ...merge, versions: { [other!.id]: "0".repeat(16) } },
    one!.version,
  );
  expect(stale.status).toBe(412);
  const joined = await decide(server, token, {
    ...merge,
    versions: { [one!.id]: one!.version, [other!.id]: other!.version },
  });
  expect(joined.status).toBe(201);
  const ids = await Promise.all(
    [one!, other!].map(async ({ id }) => {
      const answer = await server.ask(`/api/v1/incidents/${id}`, { token });
      return ((await answer.json()) as Listed).id;
    }),
  );
  expect(new Set(ids).size).toBe(1);
});

test("each decides what his role may", async () => {
  const server = await toldServer(place());
  const coder = await server.account("C1", "coder");
  const reviewer = await server.account("R1", "reviewer");
  const editor = await server.account("E1", "editor");
  const [incident] = await incidents(server, coder.token);
  const { id } = incident!;
  const now = async () =>
    (await incidents(server, coder.token)).find((one) => one.id === id)!
      .version;
  const cases = [
    [{ kind: "note", text: "ملاحظة", incidents: [id] }, 201, 201, 201],
    [
      { kind: "correct", field: "/type", value: "homicide", incidents: [id] },
      201,
      201,
      201,
    ],
    [{ kind: "accept", incidents: [id] }, 403, 201, 201],
    [{ kind: "embargo", until: "2030-01-01", incidents: [id] }, 403, 403, 201],
    [{ kind: "withhold", field: "/where", incidents: [id] }, 403, 403, 201],
  ] as const;
  for (const [body, ...wanted] of cases)
    for (const [at, { token }] of [coder, reviewer, editor].entries()) {
      const answer = await decide(server, token, body, await now());
      expect([body.kind, at, answer.status]).toEqual([
        body.kind,
        at,
        wanted[at],
      ]);
    }
});

test("who decides is who asks; nobody writes another one's code", async () => {
  const server = await toldServer(place());
  const { token } = await server.account("R1", "reviewer");
  const [incident] = await incidents(server, token);
  const body = { kind: "accept", incidents: [incident!.id] };
  for (const given of [{ author: "E1" }, { ifVersion: "x" }]) {
    const answer = await decide(
      server,
      token,
      { ...body, ...given },
      incident!.version,
    );
    expect([answer.status, await codeOf(answer)]).toEqual([
      400,
      "API-INVALID-REQUEST",
    ]);
  }
});

test("what is decided wrongly is refused with where it is wrong", async () => {
  const server = await toldServer(place());
  const { token } = await server.account("R1", "reviewer");
  const [incident] = await incidents(server, token);
  const { id, version } = incident!;
  for (const [body, part] of [
    [{ kind: "grade", grade: "sure", incidents: [id] }, "/body/grade"],
    [{ kind: "dance", incidents: [id] }, "/body/kind"],
    [{ kind: "accept", incidents: [] }, "/body/incidents"],
  ] as const) {
    const answer = await decide(server, token, body, version);
    expect(answer.status).toBe(400);
    const { detail, detailAr } = (await answer.json()) as Record<
      string,
      string
    >;
    expect(detail).toContain(part);
    expect(detailAr).toContain(part);
  }
});
