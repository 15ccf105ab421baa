import { expect, test } from "vitest";
import {
  findIncidents,
  resolveIncident,
} from "../../src/register/find-incidents.js";
import { linkRegister } from "../../src/register/link-register.js";
import {
  openRegister,
  type Register,
} from "../../src/register/open-register.js";
import { personNames } from "../../src/register/person-names.js";
import { storeReports } from "../../src/register/store-reports.js";
import { claimSetOf } from "../../src/register/claim-set.js";
import {
  arrival,
  claimLine,
  plainLinker,
  scratchRegister,
} from "./registers.js";

const scratch = scratchRegister();

async function withRegister(work: (register: Register) => Promise<void>) {
  const register = await openRegister(scratch(), { create: true });
  try {
    await work(register);
  } finally {
    await register.close();
  }
}

const byReport = ([a = ""]: readonly string[], [b = ""]: readonly string[]) =>
  a < b ? -1 : 1;

/** Another report, whose incident is at a place. */
function other(id: string, place: string) {
  const one = arrival({ id, text: `خبر ${id}` });
  const claims = claimSetOf(claimLine(id, place), one, "coder 1");
  return { ...one, claims };
}

test("linking again without a change writes nothing", async () => {
  await withRegister(async (register) => {
    await storeReports(register, [arrival()]);
    expect(await linkRegister(register, plainLinker)).toBe(true);
    expect(await linkRegister(register, plainLinker)).toBe(false);
  });
});

test("a linker of another version links again", async () => {
  await withRegister(async (register) => {
    await storeReports(register, [arrival()]);
    await linkRegister(register, plainLinker);
    const newer = { ...plainLinker, version: "plain 2" };
    expect(await linkRegister(register, newer)).toBe(true);
  });
});

test("what was stored after the last linking is linked by the next", async () => {
  await withRegister(async (register) => {
    await storeReports(register, [arrival()]);
    await linkRegister(register, plainLinker);
    await storeReports(register, [other("r2", "تل الورد")]);
    expect(await findIncidents(register)).toHaveLength(1);
    await linkRegister(register, plainLinker);
    expect(await findIncidents(register)).toHaveLength(2);
  });
});

test("an id from before a joining leads to the joined incident", async () => {
  await withRegister(async (register) => {
    await storeReports(register, [arrival(), other("r2", "تل الورد")]);
    await linkRegister(register, plainLinker);
    const apart = await findIncidents(register);
    expect(apart).toHaveLength(2);
    const claims = apart.flatMap((incident) => incident.claims);
    const joining = { id: "1".repeat(64), kind: "must_link", claims } as const;
    await linkRegister(register, plainLinker, () => Promise.resolve([joining]));
    const [joined, ...more] = await findIncidents(register);
    expect(more).toEqual([]);
    for (const { id } of apart) {
      expect((await resolveIncident(register, id))?.id).toBe(joined?.id);
    }
    expect(await resolveIncident(register, "inc-0")).toBeUndefined();
  });
});

test("the beginning of an id, as tables print it, leads to its incident", async () => {
  await withRegister(async (register) => {
    await storeReports(register, [arrival(), other("r2", "تل الورد")]);
    await linkRegister(register, plainLinker);
    for (const { id } of await findIncidents(register)) {
      const found = await resolveIncident(register, id.slice(0, 12));
      expect(found?.id).toBe(id);
      // Too short to mean one, or no id at all.
      expect(await resolveIncident(register, id.slice(0, 11))).toBeUndefined();
      expect(await resolveIncident(register, `${id}0`)).toBeUndefined();
    }
    expect(await resolveIncident(register, "inc-")).toBeUndefined();
  });
});

test("members bear the printed ids, and keys where two sources share one", async () => {
  await withRegister(async (register) => {
    const one = arrival();
    const shared = { ...other("r1", "تل الريح"), reportKey: "other:r1" };
    await storeReports(register, [one, other("r3", "تل الريح")]);
    await linkRegister(register, plainLinker);
    const before = (await findIncidents(register))[0]?.members ?? [];
    expect([...before].sort(byReport)).toEqual([
      ["r1", "i1"],
      ["r3", "i1"],
    ]);
    await storeReports(register, [shared]);
    await linkRegister(register, plainLinker);
    const after = (await findIncidents(register))[0]?.members ?? [];
    expect([...after].sort(byReport)).toEqual([
      ["other:r1", "i1"],
      ["r3", "i1"],
      ["test:r1", "i1"],
    ]);
  });
});

test("equal texts under two ids lose no incident", async () => {
  await withRegister(async (register) => {
    const one = arrival();
    const key = one.claims?.claims[0]?.key ?? "";
    const line = claimLine("r2", "تل الورد");
    const [incident] = line.incidents;
    const copy = arrival({ id: "r2" });
    const set = claimSetOf(
      { ...line, incidents: [{ ...incident, key }] },
      copy,
      "coder 1",
    );
    await storeReports(register, [one, { ...copy, claims: set }]);
    await linkRegister(register, plainLinker);
    const incidents = await findIncidents(register);
    expect(new Set(incidents.map(({ id }) => id)).size).toBe(2);
    for (const { id } of incidents)
      expect((await resolveIncident(register, id))?.id).toBe(id);
  });
});

test("incidents are found by days and types, in order", async () => {
  await withRegister(async (register) => {
    await storeReports(register, [arrival(), other("r2", "تل الورد")]);
    await linkRegister(register, plainLinker);
    const count = async (query: Parameters<typeof findIncidents>[1]) =>
      (await findIncidents(register, query)).length;
    expect(await count({ from: "2023-05-01", to: "2023-05-01" })).toBe(2);
    expect(await count({ from: "2023-05-02" })).toBe(0);
    expect(await count({ to: "2023-04-30" })).toBe(0);
    expect(await count({ types: ["raid"] })).toBe(0);
    expect(await count({ types: ["raid", "assassination"] })).toBe(2);
    const ids = (await findIncidents(register)).map(({ id }) => id);
    expect(ids).toEqual([...ids].sort());
  });
});

test("every name and nickname is known to the mask", async () => {
  await withRegister(async (register) => {
    await storeReports(register, [arrival()]);
    expect(await personNames(register)).toEqual([
      { names: ["سالم العوض", "أبو ريم"] },
    ]);
  });
});
