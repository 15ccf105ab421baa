import { z } from "zod";
import type { Bilingual } from "../../model/index.js";

/** What an audit judges of an incident of the register. */
export const AUDITED_FIELDS = [
  "incident",
  "type",
  "status",
  "date",
  "place",
  "casualties",
  "perpetrators",
  "weapons",
  "victims",
] as const;

/** What an audit judges of a report in which the register has no incident. */
export const MISSED = "missed";

/** A field of {@link AUDITED_FIELDS}. */
export type AuditedField = (typeof AUDITED_FIELDS)[number];

/** The fields in words; `missed` is of reports. */
export const AUDIT_WORDS: Readonly<
  Record<AuditedField | typeof MISSED, Bilingual>
> = {
  incident: { ar: "الحادثة نفسها", en: "the incident itself" },
  type: { ar: "النوع", en: "type" },
  status: { ar: "الوقوع", en: "status" },
  date: { ar: "التاريخ", en: "date" },
  place: { ar: "المكان", en: "place" },
  casualties: { ar: "الأعداد بحسب المصير", en: "numbers by outcome" },
  perpetrators: { ar: "الفاعل", en: "perpetrators" },
  weapons: { ar: "السلاح", en: "weapons" },
  victims: { ar: "أسماء الضحايا", en: "names of victims" },
  missed: {
    ar: "مواد لم تفته منها حادثة",
    en: "reports of which none was missed",
  },
};

const judged = z.enum(["right", "wrong", "unknown"]);

/**
 * What a person found of an incident: whether it happened as one happening of
 * its reports, then field by field what is shown. A field that nobody can tell
 * from the reports is `unknown`; null is not judged yet. Where the incident is
 * wrong there is nothing else to judge.
 */
export const incidentVerdictSchema = z
  .strictObject({
    incident: judged,
    ...Object.fromEntries(
      AUDITED_FIELDS.filter((field) => field !== "incident").map((field) => [
        field,
        judged.nullable().optional(),
      ]),
    ),
  })
  .transform((verdict) => verdict as IncidentVerdict);

/** Of a report: how many incidents the register should have had, and lacks. */
export const reportVerdictSchema = z.strictObject({
  missed: z.int().nonnegative(),
});

/** What a person found of one field. */
export type Judged = z.infer<typeof judged>;
/** What a person found of an incident. */
export type IncidentVerdict = {
  readonly incident: Judged;
} & { readonly [Field in AuditedField]?: Judged | null };
/** What a person found of a report. */
export type ReportVerdict = z.infer<typeof reportVerdictSchema>;
