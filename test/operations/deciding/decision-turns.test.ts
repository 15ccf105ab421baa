import { expect, test } from "vitest";
import { IsnadError } from "../../../src/model/errors.js";
import type { DecideLine } from "../../../src/operations/deciding/decide-line.js";
import { decisionTurns } from "../../../src/operations/deciding/decision-turns.js";
import { incidentVersion } from "../../../src/register/decisions/incident-version.js";
import { resolveIncident } from "../../../src/register/find-incidents.js";
import type { Register } from "../../../src/register/open-register.js";
import {
  fill,
  incidentOf,
  link,
  withRegister,
} from "../../register/decisions/decided-register.js";
import { scratchRegister } from "../../register/registers.js";

const scratch = scratchRegister();

/** A register of so many incidents, one a report. */
async function shown(register: Register, count: number) {
  const numbers = Array.from({ length: count }, (_, at) => at + 1);
  await fill(register, numbers);
  const found = [];
  for (const number of numbers)
    found.push((await incidentOf(register, number))!);
  return found.map((incident) => ({
    id: incident.id,
    versions: { [incident.id]: incidentVersion(incident) },
  }));
}

const line = (id: string, given: object) =>
  ({ reason: "تجربة", incidents: [id], ...given }) as unknown as DecideLine;

const graded = (id: string) => line(id, { kind: "grade", grade: "confirmed" });

/** Counts what a register commits from now on. */
function countCommits(register: Register): () => number {
  const { engine } = register;
  const { control } = engine;
  let commits = 0;
  Object.assign(engine, {
    control: (...[on, statement]: Parameters<typeof control>) => {
      if (statement === "commit") commits += 1;
      return control(on, statement);
    },
  });
  return () => commits;
}

const codeIn = (result: PromiseSettledResult<unknown>) =>
  result.status === "rejected" && result.reason instanceof IsnadError
    ? result.reason.code
    : null;

test("who decides at once on other incidents waits for one write", async () => {
  await withRegister(scratch(), async (register) => {
    const all = await shown(register, 6);
    const commits = countCommits(register);
    const decide = decisionTurns(register);
    const made = await Promise.all(
      all.map(({ id, versions }) =>
        decide({ number: 0, line: graded(id), versions }, "A1"),
      ),
    );
    expect(commits()).toBeLessThan(all.length);
    expect(new Set(made.map(({ decision }) => decision.id)).size).toBe(
      all.length,
    );
    // Each is told how its own incident stands, as whoever reads it next is.
    for (const { standing } of made) {
      const now = await resolveIncident(register, standing?.id ?? "");
      expect(standing?.version).toBe(incidentVersion(now!));
    }
    for (const number of [1, 2, 3, 4, 5, 6])
      expect((await incidentOf(register, number))?.decided?.grade).toBe(
        "confirmed",
      );
    const { own } = await register.store
      .selectFrom("log_entry")
      .select(({ fn }) => fn.max("number").as("own"))
      .where("kind", "=", "decision")
      .executeTakeFirstOrThrow();
    expect(Number(own)).toBeGreaterThanOrEqual(all.length);
  });
});

test("of two on one incident as it was, the later is refused and the others are not", async () => {
  await withRegister(scratch(), async (register) => {
    const [first, second] = await shown(register, 2);
    const decide = decisionTurns(register);
    const results = await Promise.allSettled([
      decide({ number: 0, line: graded(first!.id), ...first! }, "A1"),
      decide(
        { number: 0, line: line(first!.id, { kind: "accept" }), ...first! },
        "A2",
      ),
      decide({ number: 0, line: graded(second!.id), ...second! }, "A3"),
    ]);
    expect(results.map(codeIn)).toEqual([null, "REG-DECISION-OUTDATED", null]);
    expect((await incidentOf(register, 1))?.decided).toMatchObject({
      grade: "confirmed",
      review: "unreviewed",
    });
  });
});

test("one that is refused leaves those of its transaction as they are", async () => {
  await withRegister(scratch(), async (register) => {
    const [first, second, third] = await shown(register, 3);
    const decide = decisionTurns(register);
    const wrong = line(second!.id, {
      kind: "correct",
      field: "/type",
      value: "no-such-type",
      cites: [],
    });
    const results = await Promise.allSettled([
      decide({ number: 0, line: graded(first!.id), ...first! }, "A1"),
      decide({ number: 0, line: wrong, ...second! }, "A1"),
      decide({ number: 0, line: graded(third!.id), ...third! }, "A1"),
    ]);
    expect(results.map(codeIn)).toEqual([null, "REG-FIELD-VALUE", null]);
    expect((await incidentOf(register, 2))?.decided).toBeUndefined();
    expect((await incidentOf(register, 3))?.decided?.grade).toBe("confirmed");
  });
});

test("what joins incidents is decided by itself, in its turn", async () => {
  await withRegister(scratch(), async (register) => {
    const [first, second] = await shown(register, 2);
    const decide = decisionTurns(register);
    const both = [first!.id, second!.id];
    const merge = { kind: "merge", incidents: both };
    const results = await Promise.allSettled([
      decide({ number: 0, line: graded(first!.id), ...first! }, "A1"),
      decide(
        {
          number: 0,
          line: line("", merge),
          versions: { ...second!.versions },
        },
        "A1",
      ),
      decide({ number: 0, line: graded(second!.id), ...second! }, "A1"),
    ]);
    expect(results.map(codeIn)).toEqual([null, null, null]);
    await link(register);
    expect((await incidentOf(register, 1))?.id).toBe(
      (await incidentOf(register, 2))?.id,
    );
  });
});
