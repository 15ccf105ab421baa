import { describe, expect, it } from "vitest";
import { codeForTask, type CodingTask } from "../../src/cli/coder-access.js";
import {
  BATCH_SIZE,
  codeOnThreads,
  type CodingWorker,
} from "../../src/cli/coding-pool.js";
import { attempt, type Outcome } from "../../src/cli/outcome.js";
import type { Imported } from "../../src/importers/importer.js";
import { readReports } from "../../src/importers/read-reports.js";
import { standardInput } from "../../src/importers/input.js";
import { all, utf8 } from "../importers/bytes.js";
import { fakeCoder } from "./fake-coder.js";

const TASK: CodingTask = { trace: false, actorIds: [["pack-army", "army"]] };

type Answer = (delay: number) => "answer" | "exit";

/** A worker without a thread: answers later, the first batches last. */
function slowWorker(task: CodingTask, behave: Answer): CodingWorker {
  let onMessage: Parameters<CodingWorker["on"]>[1] = () => undefined;
  let onExit: (code: number) => void = () => undefined;
  let delay = 12;
  return {
    postMessage(reports) {
      delay = Math.max(0, delay - 4);
      setTimeout(() => {
        if (behave(delay) === "exit") return onExit(1);
        const actorIds = new Map(task.actorIds);
        const read = { trace: task.trace, actorIds };
        const coded = reports.map((report) =>
          attempt(() => codeForTask(fakeCoder, report, read)),
        );
        (onMessage as (coded: unknown) => void)(coded);
      }, delay);
    },
    on(event: string, listen: unknown) {
      if (event === "message") onMessage = listen as typeof onMessage;
      if (event === "exit") onExit = listen as typeof onExit;
    },
    terminate: () => Promise.resolve(),
  };
}

function items(count: number): AsyncIterable<Imported> {
  const lines = Array.from({ length: count }, (_, i) =>
    i % 50 === 7 ? "{bad" : JSON.stringify({ id: `r${i}`, text: "قصف" }),
  );
  return readReports([standardInput(() => [utf8(lines.join("\n"))])]);
}

function order(outcomes: readonly Outcome[]): string[] {
  return outcomes.map((outcome) => {
    if ("ok" in outcome) return `${outcome.reject.line}`;
    return outcome.kind === "line"
      ? (JSON.parse(outcome.line) as { id: string }).id
      : outcome.id;
  });
}

describe("codeOnThreads", () => {
  it("gives all records in input order, ids rewritten", async () => {
    const count = BATCH_SIZE * 7 + 5;
    const outcomes = await all(
      codeOnThreads(items(count), { threads: 3, task: TASK }, (task) =>
        slowWorker(task, () => "answer"),
      ),
    );
    const wanted = Array.from({ length: count }, (_, i) =>
      i % 50 === 7 ? `${i + 1}` : `r${i}`,
    );
    expect(order(outcomes)).toEqual(wanted);
    expect(outcomes[0]).toMatchObject({
      kind: "line",
      line: expect.stringContaining('"id":"army"'),
    });
  });

  it("fails when a worker stops, and waits for none", async () => {
    const run = all(
      codeOnThreads(items(1000), { threads: 2, task: TASK }, (task) =>
        slowWorker(task, () => "exit"),
      ),
    );
    await expect(run).rejects.toThrow("worker: stopped with code 1");
  });

  it("starts no work for records that are all bad", async () => {
    const bad = readReports([standardInput(() => [utf8('{"bad\n{"bad')])]);
    const outcomes = await all(
      codeOnThreads(bad, { threads: 2, task: TASK }, (task) =>
        slowWorker(task, () => "exit"),
      ),
    );
    expect(order(outcomes)).toEqual(["1", "2"]);
  });
});
