import {
  paragraphPieces,
  type ParagraphPiece,
} from "../../exporters/month/index.js";
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

/** What is asked of a paragraph in an office's own words. */
export interface ParagraphAsked extends FiguresAsked {
  readonly template: string;
  readonly language: "ar" | "en";
}

async function partsOf(register: Register, asked: FiguresAsked) {
  const { audience, place } = asked;
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
  return monthParts({
    ...{ rule, counted, request, at: null },
    world: world(),
    filter: { month: period, ...(place === null ? {} : { place }) },
  });
}

/**
 * A paragraph of a period in an office's own words, each figure with the
 * incidents behind it.
 *
 * @throws IsnadError `CLI-BAD-OPTION-VALUE`, and those of `paragraphPieces`
 */
export async function paragraphOf(
  register: Register,
  { template, language, ...asked }: ParagraphAsked,
): Promise<readonly ParagraphPiece[]> {
  return paragraphPieces(template, await partsOf(register, asked), language);
}

/**
 * The report of a period in one format, as its audience may see it.
 *
 * @throws IsnadError `CLI-BAD-OPTION-VALUE`
 */
export async function monthReportOf(
  register: Register,
  { format, language, ...asked }: MonthReportAsked,
): Promise<Uint8Array> {
  const parts = await partsOf(register, asked);
  const report = await monthReport(parts, format, language);
  return typeof report === "string" ? Buffer.from(report, "utf8") : report;
}
