import { incidentsOfDecisions } from "../../register/decisions/decided-incidents.js";
import type { Store } from "../../register/open-register.js";
import type { CommandIo } from "../command.js";
import { lineWriter } from "../line-writer.js";
import { decisionTable, type ToldDecision } from "./decision-table.js";

/** Decisions with the incidents that they are about now. */
export async function withIncidents(
  store: Store,
  found: readonly Omit<ToldDecision, "incidents">[],
): Promise<readonly ToldDecision[]> {
  const about = await incidentsOfDecisions(
    store,
    found.map(({ decision }) => decision.id),
  );
  return found.map((one) => ({
    ...one,
    incidents: about.get(one.decision.id) ?? [],
  }));
}

/** Prints decisions as a table or as JSON lines. */
export async function printDecisions(
  told: readonly ToldDecision[],
  format: string,
  io: CommandIo,
): Promise<void> {
  const writer = lineWriter(io.stdout);
  if (format === "table") await writer.write(decisionTable(told, io.stdout));
  else {
    for (const { decision, claims, ...state } of told) {
      const at = new Date(decision.time.millis).toISOString();
      const line = { ...decision, at, ...state, anchors: claims };
      await writer.write(JSON.stringify(line));
      if (writer.isClosed()) break;
    }
  }
  await writer.end();
}
