import { IsnadError } from "../../model/errors.js";
import { readReports } from "../../importers/read-reports.js";
import { identify, type Arrival } from "../../register/arrival.js";
import { claimSetOf } from "../../register/claim-set.js";
import type { DecideLine } from "./decide-line.js";

/** Reports that were typed in have ids of their own. */
const NAMESPACE = "hand";
/** Stands for a reading in which the program found nothing: nobody asked it. */
const CODER = "hand 1";

/**
 * A text that was typed in, as a report: read from its own bytes like any other,
 * so that they can be kept and read again.
 *
 * @param now - UTC instant at which it was typed
 * @throws IsnadError `REG-DECISION-INVALID` for a text that cannot be read
 */
export async function handReport(
  { text, published }: Extract<DecideLine, { readonly kind: "add" }>,
  now: string,
): Promise<Arrival> {
  const bytes = Buffer.from(JSON.stringify({ text, published }), "utf8");
  const input = { file: "-", fileId: null, size: null, open: () => [bytes] };
  for await (const item of readReports([input], { from: "jsonl" })) {
    if (!item.ok || item.record === null) continue;
    const { report } = item;
    const of = identify(report, NAMESPACE);
    const record = { ...item.record, kind: "form" as const };
    const capture = { capturedAt: now, container: null, record };
    const claims = claimSetOf({ id: report.id, incidents: [] }, of, CODER);
    return { ...of, report, capture, claims };
  }
  throw new IsnadError("REG-DECISION-INVALID", {
    pointer: "/text",
    seen: text ?? "",
  });
}
