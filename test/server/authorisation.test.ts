import { describe, expect, test } from "vitest";
import {
  includesRole,
  ROLES,
  ROUTES,
  SCOPES,
  type Route,
} from "../../src/api/index.js";
import { scratchFolder } from "../register/registers.js";
import { toldServer, type ToldServer } from "./told-server.js";

const place = scratchFolder();

/** Routes that end what the others need. */
const LAST = new Set(["lockRegister", "unlockRegister", "lockSession"]);
const ASKED = ROUTES.filter(({ id }) => !LAST.has(id) && id !== "watchJob");

/** Asks a route with whatever: what it answers to is who asks. */
async function statusOf(
  server: ToldServer,
  { method, path, body }: Route,
  who: { readonly token?: string; readonly cookie?: string },
): Promise<number> {
  const own = path.replaceAll(/\{\w+\}/g, "nothing");
  const answer = await server.ask(`/api/v1${own}`, {
    ...who,
    method: method.toUpperCase(),
    ...(body.kind === "nothing" ? {} : { body: "{}" }),
  });
  await answer.arrayBuffer();
  return answer.status;
}

const REFUSED = [401, 403];

describe("every route, for every role", () => {
  test("by session and by token of all scopes", async () => {
    const server = await toldServer(place());
    for (const [at, role] of ROLES.entries()) {
      const code = `C-${at}`;
      const { token } = await server.account(code, role);
      const cookie = await server.signIn(code);
      expect(cookie).toContain("isnad.session_token=");
      for (const route of ASKED) {
        const { access, id } = route;
        const may = access.kind !== "role" || includesRole(role, access.role);
        for (const who of [{ token }, { cookie }]) {
          const status = await statusOf(server, route, who);
          const way = `${id} as ${role} by ${Object.keys(who)[0]}`;
          // Setting passwords and trying them stands beside the roles.
          if (id === "unlockSession") continue;
          expect(REFUSED.includes(status), `${way}: ${status}`).toBe(!may);
        }
      }
    }
  }, 120_000);

  test("for nobody", async () => {
    const server = await toldServer(place());
    for (const route of ASKED) {
      if (route.id === "unlockSession") continue;
      const isOpen = route.access.kind === "everybody";
      const status = await statusOf(server, route, {});
      expect(status === 401, `${route.id}: ${status}`).toBe(!isOpen);
    }
  }, 60_000);

  test("a token does what its scopes say, whatever the role", async () => {
    const server = await toldServer(place());
    const { id } = await server.account("A1", "admin");
    for (const scope of SCOPES) {
      const token = await server.token(id, [scope]);
      for (const route of ASKED) {
        const { access } = route;
        if (access.kind !== "role") continue;
        const status = await statusOf(server, route, { token });
        const way = `${route.id} with ${scope}: ${status}`;
        expect(status === 403, way).toBe(access.scope !== scope);
      }
    }
  }, 120_000);

  test("who sees some collections gets nothing computed over all", async () => {
    const server = await toldServer(place());
    const { token } = await server.account("A2", "admin", ["local"]);
    for (const route of ASKED) {
      const { access } = route;
      if (access.kind !== "role") continue;
      const status = await statusOf(server, route, { token });
      const isWhole = access.parts === "whole-register";
      expect(status === 403, `${route.id}: ${status}`).toBe(isWhole);
    }
  }, 60_000);
});

test("collections: nothing of a closed one is listed, found or told", async () => {
  const server = await toldServer(place());
  const all = await server.account("A1", "reader");
  const some = await server.account("A2", "reviewer", ["local"]);
  const listed = await server.ask("/api/v1/incidents", { token: all.token });
  const { items } = (await listed.json()) as {
    items: readonly {
      id: string;
      version: string;
      claims: readonly string[];
      where: { name: string };
    }[];
  };
  const closed = items.find(({ where }) => where.name === "وادي السدر");
  expect(closed).toBeDefined();
  const { token } = some;
  for (const path of [
    "/incidents?limit=1",
    "/reports",
    "/captures",
    "/claims",
    "/search?q=%D8%B4%D8%A7%D8%A8",
    "/search?q=%D8%B4%D8%A7%D8%A8&in=incidents",
  ]) {
    const answer = await server.ask(`/api/v1${path}`, { token });
    expect(answer.status, path).toBe(200);
    const text = await answer.text();
    expect(text, path).not.toContain("وادي السدر");
    expect(text, path).not.toContain("closed:");
    expect(text, path).not.toContain(closed!.id);
  }
  for (const path of [
    `/incidents/${closed!.id}`,
    `/incidents/${closed!.id}/sources`,
    `/incidents/${closed!.id}/tellings`,
    `/incidents/${closed!.id}/history`,
    "/reports/closed:x1",
    "/claims?report=closed:x1",
    `/claims/${closed!.claims[0]}`,
  ]) {
    const answer = await server.ask(`/api/v1${path}`, { token });
    expect(answer.status, path).toBe(404);
    const own = await server.ask(`/api/v1${path}`, { token: all.token });
    expect(own.status, path).toBe(200);
  }
  const decision = await server.ask("/api/v1/decisions", {
    token,
    method: "POST",
    headers: { "If-Match": `"${closed!.version}"` },
    body: JSON.stringify({
      kind: "accept",
      incidents: [closed!.id],
      reason: "قورنت",
    }),
  });
  expect(decision.status).toBe(404);
});
