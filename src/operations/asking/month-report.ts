import type { Register } from "../../register/open-register.js";
import { readPeriod } from "../../statistics/index.js";
import { countedMonths } from "../figures/counted-months.js";
import { monthReport } from "../figures/month-formats.js";
import { monthParts } from "../figures/month-parts.js";
import type { ReportFormat } from "../figures/report-formats.js";
import { world } from "../linker.js";
import { releaseRequest } from "../release-request.js";
import { shippedRule, type FiguresAsked } from "./figures.js";

/** What is asked of the month's report. */
export interface MonthReportAsked extends FiguresAsked {
  readonly format: ReportFormat;
  readonly language: "ar" | "en";
}

/**
 * The report of a period in one format, as its audience may see it.
 *
 * @throws IsnadError `CLI-BAD-OPTION-VALUE`
 */
export async function monthReportOf(
  register: Register,
  asked: MonthReportAsked,
): Promise<Uint8Array> {
  const { audience, format, language, place } = asked;
  const rule = shippedRule(asked.rule);
  const period = readPeriod(asked.period).code;
  const now = new Date().toISOString();
  const counted = await countedMonths(register, {
    ...{ rule, period, reasons: [], audience, now },
    place: place ?? undefined,
    world: world(),
  });
  const request = await releaseRequest(
    ...([register, counted.incidents, audience, now, world] as const),
  );
  const parts = monthParts({
    ...{ rule, counted, request, at: null },
    world: world(),
    filter: { month: period, ...(place === null ? {} : { place }) },
  });
  const report = await monthReport(parts, format, language);
  return typeof report === "string" ? Buffer.from(report, "utf8") : report;
}
