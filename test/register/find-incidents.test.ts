import fc from "fast-check";
import { expect, test } from "vitest";
import type { RegisterIncident } from "../../src/model/register-incident.js";
import type { EventTypeCode } from "../../src/model/vocabulary.js";
import {
  cursorOf,
  findIncidents,
  type IncidentQuery,
} from "../../src/register/find-incidents.js";
import {
  deleteIncidents,
  writeIncidents,
} from "../../src/register/incident-rows.js";
import {
  openRegister,
  type Register,
} from "../../src/register/open-register.js";
import { claimLine, scratchRegister } from "./registers.js";

const scratch = scratchRegister();

const TYPES = ["assassination", "arrest", "raid"] as const;
const DAYS = ["2023-01-30", "2023-01-31", "2023-02-01", "2023-02-02"];
const PLACES = ["درعا", "السويداء", "القنيطرة"];
const ACTORS = ["force-a", "group-b", "group-c"];

/** Incidents of all kinds of dates, in no order. */
function invented(count: number): readonly RegisterIncident[] {
  const [first] = claimLine("r1").incidents as readonly RegisterIncident[];
  return Array.from({ length: count }, (_, number) => {
    const pick = <T>(list: readonly T[], salt: number) =>
      list[(number * salt + (number >> 3)) % list.length] as T;
    const start = number % 11 === 0 ? null : pick(DAYS, 7);
    const end = pick([null, start, "2023-02-02", "2023-03-01"], 5);
    const hex = ((number * 2_654_435_761) % 2 ** 32).toString(16);
    const id = hex.padStart(32, "0");
    return {
      ...(first as RegisterIncident),
      id: `inc-${id}`,
      type: pick(TYPES, 3),
      when: { start, end, precision: "day" },
      where: {
        ...(first as RegisterIncident).where,
        admin1: pick(PLACES, 13),
        placeId: pick(["p1", "p2"], 17),
      },
      perpetrators: [{ id: pick(ACTORS, 19), name: "س" }],
      targets: [{ id: pick(ACTORS, 23), name: "ص" }],
      members: [["r1", `i${number}`]],
      claims: [`c${id}`],
      independentSources: 1,
      competing: {},
    };
  });
}

const ALL = invented(240);

async function filled(): Promise<Register> {
  const register = await openRegister(scratch(), { create: true });
  await writeIncidents(register.store, ALL, (key) => key);
  for (const [review, sign] of [
    ["accepted", "a"],
    ["rejected", "b"],
  ] as const) {
    await register.store
      .updateTable("incident")
      .set({ review, grade: "confirmed" })
      .where("id", "like", `%${sign}`)
      .execute();
  }
  return register;
}

/** What the list should be, by its description. */
function expected(query: IncidentQuery): readonly string[] {
  const { from, to, types, admin1, placeId, actor, review, grade } = query;
  const reviewOf = (id: string) =>
    ({ a: "accepted", b: "rejected" })[id.at(-1) ?? ""] ?? "unreviewed";
  const found = ALL.filter(({ id, type, when, where, ...parts }) => {
    const last = when.end ?? when.start;
    const first = when.start ?? when.end;
    const actors = [...parts.perpetrators, ...parts.targets];
    return (
      (from === undefined || (last !== null && last >= from)) &&
      (to === undefined || (first !== null && first <= to)) &&
      (types?.includes(type) ?? true) &&
      (admin1 === undefined || where.admin1 === admin1) &&
      (placeId === undefined || where.placeId === placeId) &&
      (actor === undefined || actors.some((one) => one.id === actor)) &&
      (review === undefined || reviewOf(id) === review) &&
      (grade === undefined ||
        (reviewOf(id) === "unreviewed" ? "raw" : "confirmed") === grade)
    );
  });
  const rank = ({ id, when }: RegisterIncident) => `${when.start ?? "~"} ${id}`;
  return found.sort((a, b) => (rank(a) < rank(b) ? -1 : 1)).map(({ id }) => id);
}

const some = <T>(list: readonly T[]) =>
  fc.option(fc.constantFrom(...list), { nil: undefined });
const queries = fc
  .record({
    from: some(DAYS),
    to: some(DAYS),
    types: fc.option(fc.uniqueArray(fc.constantFrom(...TYPES)), {
      nil: undefined,
    }),
    admin1: some([...PLACES, "لا أحد"]),
    placeId: some(["p1", "p2"]),
    actor: some([...ACTORS, "none"]),
    review: some(["accepted", "unreviewed"]),
    grade: some(["raw", "confirmed"]),
  })
  .map(
    (query) =>
      Object.fromEntries(
        Object.entries(query).filter(([, value]) => value !== undefined),
      ) as IncidentQuery & { readonly types?: readonly EventTypeCode[] },
  );

async function paged(
  register: Register,
  query: IncidentQuery,
  limit: number,
): Promise<readonly string[]> {
  const found: string[] = [];
  let after: IncidentQuery["after"];
  for (;;) {
    const cursor = after === undefined ? {} : { after };
    const page = await findIncidents(register, { ...query, ...cursor, limit });
    expect(page.length).toBeLessThanOrEqual(limit);
    found.push(...page.map(({ id }) => id));
    const last = page.at(-1);
    if (last === undefined) return found;
    after = cursorOf(last);
  }
}

test("filters choose what they say, whole and page by page", async () => {
  const register = await filled();
  await fc.assert(
    fc.asyncProperty(
      queries,
      fc.integer({ min: 1, max: 60 }),
      async (query, limit) => {
        const wanted = expected(query);
        const all = await findIncidents(register, query);
        expect(all.map(({ id }) => id)).toEqual(wanted);
        const size = wanted.length > 40 ? Math.max(limit, 15) : limit;
        expect(await paged(register, query, size)).toEqual(wanted);
      },
    ),
    { seed: 11, numRuns: 120 },
  );
  await register.close();
}, 120_000);

test("a further test fills pages from what it accepts", async () => {
  const register = await filled();
  const accepts = ({ id }: RegisterIncident) => id.endsWith("1");
  const wanted = expected({}).filter((id) => id.endsWith("1"));
  expect(wanted.length).toBeGreaterThan(5);
  expect(await paged(register, { accepts }, 3)).toEqual(wanted);
  await register.close();
});

test("a page goes on after an incident that is gone", async () => {
  const register = await filled();
  const first = await findIncidents(register, { limit: 10 });
  const after = cursorOf(first[9] as RegisterIncident);
  const wanted = await findIncidents(register, { after, limit: 10 });
  await deleteIncidents(register.store, [after.id]);
  const found = await findIncidents(register, { after, limit: 10 });
  expect(found).toEqual(wanted);
  await register.close();
});
