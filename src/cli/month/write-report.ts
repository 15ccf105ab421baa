import {
  fillTemplate,
  messagesOf,
  paragraphMark,
  type MonthParts,
} from "../../exporters/month/index.js";
import type { Register } from "../../register/open-register.js";
import type { Audience } from "../../release/index.js";
import { releaseRequest } from "../../operations/release-request.js";
import {
  monthParts,
  type MonthAsked,
} from "../../operations/figures/month-parts.js";
import { monthReport } from "../../operations/figures/month-formats.js";
import type { ReportTarget, TextTarget } from "./report-target.js";

/** A report that is asked for without an edition. */
export interface ReportAsked extends Omit<MonthAsked, "request" | "at"> {
  readonly audience: Audience;
  /** Instant in UTC, ISO; decides what may be seen, stands nowhere. */
  readonly now: string;
  readonly target: ReportTarget;
}

async function partsFor(
  register: Register,
  asked: Omit<ReportAsked, "target">,
): Promise<MonthParts> {
  const { counted, audience, now, world } = asked;
  const request = await releaseRequest(
    ...([register, counted.incidents, audience, now, () => world] as const),
  );
  return monthParts({ ...asked, request, at: null });
}

/** As between posts that are pasted. */
const BETWEEN_MESSAGES = "\n---\n";

/**
 * Writes the month's paragraph in the office's own words.
 *
 * @throws IsnadError `EXP-TEMPLATE-NAME`, `EXP-TEMPLATE-FORMS`,
 * `EXP-TEMPLATE-BRACE`
 */
export async function writeMonthText(
  register: Register,
  asked: Omit<ReportAsked, "target">,
  { template, language, message, write }: TextTarget,
): Promise<void> {
  const parts = await partsFor(register, asked);
  const text = fillTemplate(template, parts, language);
  if (message === null) return write(text);
  const mark = paragraphMark(parts.review, language);
  const messages = messagesOf(text, message, mark);
  return write(`${messages.join(BETWEEN_MESSAGES)}\n`);
}

/** Writes the report of counted months as its audience may see it. */
export async function writeMonthReport(
  register: Register,
  asked: ReportAsked,
): Promise<void> {
  const parts = await partsFor(register, asked);
  const { format, language, write } = asked.target;
  await write(await monthReport(parts, format, language));
}
