import type { Arrival } from "../../register/arrival.js";
import { hashOf } from "../../register/evidence/hash-of.js";
import type { Register } from "../../register/open-register.js";
import type { Acknowledged } from "../../register/store-reports.js";
import {
  withdrawalOfBytes,
  withdrawnReports,
} from "../../register/withdrawal/withdrawn-reports.js";
import { IsnadError, type Coded } from "../../model/errors.js";

/** Why some arrivals were refused, by their place: they were withdrawn. */
export async function refusedOutcomes(
  { store }: Register,
  arrivals: readonly Pick<Arrival, "reportKey" | "report" | "capture">[],
  stored: readonly Acknowledged[],
): Promise<ReadonlyMap<number, Coded>> {
  const at = stored.flatMap((what, index) =>
    what === "withdrawn" ? [index] : [],
  );
  const refused = new Map<number, Coded>();
  if (at.length === 0) return refused;
  const keys = at.map((index) => arrivals[index]?.reportKey ?? "");
  const withdrawals = await withdrawnReports(store, keys);
  for (const index of at) {
    const arrival = arrivals[index];
    const bytes = arrival?.capture.record?.bytes ?? Buffer.alloc(0);
    // Or its bytes went with another report.
    const own =
      withdrawals.get(arrival?.reportKey ?? "") ??
      (await withdrawalOfBytes(store, hashOf(bytes)));
    const context = {
      id: arrival?.report.id ?? "",
      day: own?.at.slice(0, 10) ?? "?",
      reason: own?.reason ?? "?",
    };
    const fault = new IsnadError("REG-REPORT-WITHDRAWN", context);
    refused.set(index, { code: fault.code, context });
  }
  return refused;
}
