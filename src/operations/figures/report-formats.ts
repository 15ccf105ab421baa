/** Formats of the report, in the order in which they are offered. */
export const REPORT_FORMATS = ["html", "pdf", "docx", "xlsx", "png"] as const;

/** A code of {@link REPORT_FORMATS}. */
export type ReportFormat = (typeof REPORT_FORMATS)[number];
