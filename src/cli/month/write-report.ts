import type { Register } from "../../register/open-register.js";
import type { Audience } from "../../release/index.js";
import { releaseRequest } from "../audience-option.js";
import { monthParts, type MonthAsked } from "./month-parts.js";
import { monthReport } from "./month-formats.js";
import type { ReportTarget } from "./report-target.js";

/** A report that is asked for without an edition. */
export interface ReportAsked extends Omit<MonthAsked, "request" | "at"> {
  readonly audience: Audience;
  /** Instant in UTC, ISO; decides what may be seen, stands nowhere. */
  readonly now: string;
  readonly target: ReportTarget;
}

/** Writes the report of counted months as its audience may see it. */
export async function writeMonthReport(
  register: Register,
  asked: ReportAsked,
): Promise<void> {
  const { counted, audience, now, world, target } = asked;
  const request = await releaseRequest(
    ...([register, counted.incidents, audience, now, () => world] as const),
  );
  const parts = monthParts({ ...asked, request, at: null });
  const { format, language, write } = target;
  await write(await monthReport(parts, format, language));
}
