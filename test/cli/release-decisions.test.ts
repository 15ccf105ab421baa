import { describe, expect, it } from "vitest";
import { exportCommand } from "../../src/cli/commands/export.js";
import { incidentsCommand } from "../../src/cli/commands/incidents.js";
import { statsCommand } from "../../src/cli/commands/stats.js";
import type { DecisionInput } from "../../src/model/decision.js";
import type { RegisterIncident } from "../../src/model/register-incident.js";
import { decide } from "../../src/register/decisions/decide.js";
import { findIncidents } from "../../src/register/find-incidents.js";
import { openRegister } from "../../src/register/open-register.js";
import { scratchRegister } from "../register/registers.js";
import { runOn, toldRegister } from "./told-register.js";
import { tinyWorld } from "./tiny-world.js";

const newRegister = scratchRegister();
const loadWorld = tinyWorld;

const FIRST = "سامر عدنان الحامد";
const SECOND = "ماهر وليد القاسم";

type Said = Record<string, unknown> & { readonly kind: string };

/** A register with decisions on the incidents of two towns. */
async function registerWith(
  decisions: Readonly<Record<string, readonly Said[]>>,
): Promise<string> {
  const name = newRegister();
  await toldRegister(name);
  const register = await openRegister(name, { create: false });
  for (const incident of await findIncidents(register)) {
    for (const said of decisions[incident.where.name ?? ""] ?? []) {
      const decision = { reason: "تحقق", ...said } as unknown as DecisionInput;
      const incidents = [incident.id];
      await decide(register, [{ author: "A1", decision, incidents }]);
    }
  }
  await register.close();
  return name;
}

async function exported(name: string, ...args: readonly string[]) {
  const options = ["--format", "incidents-jsonl", ...args];
  const { code, out, err } = await runOn(
    name,
    exportCommand({ loadWorld }),
    ...options,
  );
  expect(code, err).toBe(0);
  const lines = out.split("\n").filter(Boolean);
  const incidents = lines.map((line) => JSON.parse(line) as Printed);
  return { out, err, at: (town: string) => inTown(incidents, town) };
}
type Printed = RegisterIncident & {
  readonly review: { readonly ar: string };
};
const inTown = (incidents: readonly Printed[], town: string) =>
  incidents.find(({ where }) => where.name === town);

const RELEASE = { kind: "release", field: "/victims" };

describe("a public copy", () => {
  it("holds the names of a batch that was released, and no other", async () => {
    const name = await registerWith({ طفس: [RELEASE] });
    const { at, out } = await exported(name);
    expect(at("طفس")?.casualties[0]?.names).toEqual([FIRST]);
    expect(at("داعل")?.casualties[0]?.names).toEqual([]);
    expect(out).not.toContain("القاسم");
  });

  it("loses the name with a later withholding, and the undone release", async () => {
    const person = { ...RELEASE, kind: "withhold", person: FIRST };
    const withheld = await registerWith({ طفس: [RELEASE, person] });
    expect((await exported(withheld)).out).not.toContain("الحامد");
    const name = await registerWith({ طفس: [RELEASE] });
    const register = await openRegister(name, { create: false });
    const [{ decided } = {}] = (await findIncidents(register)).filter(
      (incident) => incident.decided !== undefined,
    );
    const [{ id: decision } = { id: "" }] = decided?.decisions ?? [];
    const undo = { kind: "undo", decision, reason: "خطأ" } as const;
    await decide(register, [{ author: "A1", decision: undo }]);
    await register.close();
    expect((await exported(name)).out).not.toContain("الحامد");
  });

  it("names whom a place in a list meant when it was decided", async () => {
    const field = "/casualties/0/names/0";
    const name = await registerWith({ طفس: [{ kind: "release", field }] });
    const { at } = await exported(name);
    expect(at("طفس")?.casualties[0]?.names).toEqual([FIRST]);
    const register = await openRegister(name, { create: false });
    const { readDecisions } =
      await import("../../src/register/decisions/decision-rows.js");
    const rows = await register.store
      .selectFrom("decision")
      .select("id")
      .execute();
    const ids = rows.map(({ id }) => id);
    const [decision] = await readDecisions(register.store, ids);
    await register.close();
    expect(decision).toMatchObject({ field: "/casualties", person: FIRST });
  });

  it("is without embargoed incidents, until their day", async () => {
    const until = (day: string) => ({ kind: "embargo", until: day });
    const name = await registerWith({
      طفس: [RELEASE, until("2999-01-01T00:00:00Z")],
      داعل: [RELEASE, until("2024-01-01T00:00:00Z")],
    });
    for (const audience of ["public", "partner"]) {
      const { at, out, err } = await exported(name, "--audience", audience);
      expect(at("طفس")).toBeUndefined();
      expect(out).not.toContain("الحامد");
      expect(at("داعل")?.casualties[0]?.names).toEqual([SECOND]);
      expect(err).toContain("embargoed");
    }
    const all = await exported(name, "--audience", "internal");
    expect(all.at("طفس")).toBeDefined();
  });

  it("hides a sealed person for good, in every incident", async () => {
    const seal = { field: "/victims", sensitivity: "sealed" };
    const sealed = { ...seal, kind: "classify", person: SECOND };
    const name = await registerWith({ طفس: [sealed], داعل: [RELEASE] });
    for (const audience of ["public", "partner"]) {
      const { out } = await exported(name, "--audience", audience);
      expect(out).not.toContain("القاسم");
    }
  });

  it("closes the whole list for one whom nobody named", async () => {
    const withhold = { kind: "withhold", field: "/victims/7" };
    const name = await registerWith({ طفس: [RELEASE, withhold] });
    expect((await exported(name)).out).not.toContain("الحامد");
  });

  it("bears the grade where a person accepted it, else the mark", async () => {
    const name = await registerWith({
      طفس: [{ kind: "accept" }, { kind: "grade", grade: "two_independent" }],
      داعل: [{ kind: "grade", grade: "two_independent" }],
    });
    const { at } = await exported(name);
    expect(at("طفس")?.review.ar).toBe("مدقَّق: مصدران أصليان");
    expect(at("داعل")?.review.ar).toBe("آلي، غير مدقَّق");
    expect(at("طفس")).not.toHaveProperty("decided");
  });

  it("is without rejected and refuted incidents", async () => {
    const name = await registerWith({
      طفس: [RELEASE, { kind: "reject", ground: "noise" }],
      داعل: [RELEASE, { kind: "grade", grade: "found_alive" }],
    });
    const { out, err } = await exported(name);
    expect(out).toBe("");
    expect(err).toContain("refuted");
  });

  it("has pseudonyms that only this register gives", async () => {
    const name = await registerWith({ طفس: [RELEASE] });
    const [once, again] = [await exported(name), await exported(name)];
    expect(again.out).toBe(once.out);
  });
});

describe("other commands", () => {
  it("print incidents as an audience may see them", async () => {
    const name = await registerWith({ طفس: [RELEASE] });
    const command = incidentsCommand({ loadWorld });
    const own = await runOn(name, command);
    expect(own.out).toContain("القاسم");
    const out = await runOn(name, command, "--audience", "public");
    expect(out.out).toContain(FIRST);
    expect(out.out).not.toContain("القاسم");
    const id = ["--id", "inc-00", "--sources", "--audience", "public"];
    expect((await runOn(name, command, ...id)).code).toBe(2);
  });

  it("count nobody who was found alive, nor for others an embargoed one", async () => {
    const name = await registerWith({
      طفس: [{ kind: "embargo", until: "2999-01-01T00:00:00Z" }],
    });
    const asked = ["--month", "2023-05", "--format", "json"];
    const command = statsCommand({ loadWorld });
    const killed = async (...more: readonly string[]) => {
      const { code, out, err } = await runOn(name, command, ...asked, ...more);
      expect(code, err).toBe(0);
      const table = JSON.parse(out) as {
        readonly lines: readonly {
          readonly code: string;
          readonly figure: { readonly best: number };
        }[];
        readonly review: { readonly code: string };
      };
      const line = table.lines.find(({ code }) => code === "killed");
      return [line?.figure.best, table.review.code];
    };
    expect(await killed()).toEqual([2, "unreviewed"]);
    expect(await killed("--audience", "public")).toEqual([1, "unreviewed"]);
    const register = await openRegister(name, { create: false });
    const all = await findIncidents(register);
    const grade = async (town: string, body: DecisionInput) =>
      decide(register, [
        {
          author: "A1",
          decision: body,
          incidents: all
            .filter(({ where }) => where.name === town)
            .map(({ id }) => id),
        },
      ]);
    const reason = "تحقق";
    await grade("داعل", { kind: "accept", reason });
    await grade("داعل", { kind: "grade", grade: "confirmed", reason });
    expect(await killed("--audience", "public")).toEqual([1, "reviewed"]);
    expect(await killed()).toEqual([2, "partly_reviewed"]);
    await grade("داعل", { kind: "grade", grade: "debunked", reason });
    expect(await killed()).toEqual([1, "unreviewed"]);
    await register.close();
  });
});
