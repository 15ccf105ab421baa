import { z } from "zod";
import { countingRuleSchema } from "../../model/counting-rule.js";
import { registerIncidentSchema } from "../../model/register-incident.js";
import { AUDIENCES } from "../../release/audience.js";
import { wholeFor } from "../access.js";
import { json, route } from "../route.js";
import { bilingualSchema, periodSchema, typed } from "./parameters.js";

const WHOLE = wholeFor("reader", "read");

const asked = {
  period: periodSchema,
  /** Id of a shipped counting rule; the first of them when left out. */
  rule: typed.optional(),
  place: typed.optional(),
};

const figureSchema = z.looseObject({});

const tableSchema = z.looseObject({
  rule: z.string(),
  month: z.string(),
  area: z.looseObject({ name: z.string() }),
  lines: z.array(z.looseObject({})),
  byType: z.array(
    z.looseObject({
      type: z.string(),
      figure: figureSchema,
      incidents: z.array(z.string()),
    }),
  ),
  coverage: z.array(bilingualSchema),
});

const reviewSchema = z.looseObject({ code: z.string() });

/** `GET /statistics`: figures of a month, or of several, by one counting rule. */
export const getStatistics = route({
  id: "getStatistics",
  method: "get",
  path: "/statistics",
  tag: "figures",
  summary: {
    en: "Figures of a month, or of several, by one counting rule",
    ar: "أرقام شهر أو عدة أشهر وفق قاعدة إحصاء واحدة",
  },
  access: WHOLE,
  query: z.strictObject({
    ...asked,
    audience: z.enum(AUDIENCES).default("internal"),
  }),
  answer: json(
    z.object({
      table: tableSchema,
      months: z.array(tableSchema),
      review: reviewSchema,
    }),
  ),
});

/** `POST /statistics/paragraph`: a month in an office's own words, its figures with their incidents. */
export const writeParagraph = route({
  id: "writeParagraph",
  method: "post",
  path: "/statistics/paragraph",
  tag: "figures",
  summary: {
    en: "A month in an office's own words, its figures with their incidents",
    ar: "شهر بكلمات المكتب، وكل رقم معه حوادثه",
  },
  access: WHOLE,
  body: json(
    z.strictObject({
      ...asked,
      audience: z.enum(AUDIENCES).default("internal"),
      language: z.enum(["ar", "en"]).default("ar"),
      template: z.string().min(1).max(20_000),
    }),
  ),
  answer: json(
    z.strictObject({
      pieces: z.array(
        z.strictObject({
          text: z.string(),
          /** Null for words. */
          incidents: z.array(z.string()).nullable(),
        }),
      ),
    }),
  ),
});

/** Media types of the month's report, by format. */
export const REPORT_TYPES = {
  html: "text/html; charset=utf-8",
  pdf: "application/pdf",
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  png: "image/png",
} as const;

/** `GET /statistics/report`: the report of a month, to be kept or printed. */
export const getMonthReport = route({
  id: "getMonthReport",
  method: "get",
  path: "/statistics/report",
  tag: "figures",
  summary: {
    en: "The report of a month, to be kept or printed",
    ar: "تقرير الشهر، للحفظ أو الطباعة",
  },
  access: wholeFor("reviewer", "export"),
  query: z.strictObject({
    ...asked,
    audience: z.enum(AUDIENCES).default("public"),
    format: z.enum(["html", "pdf", "docx", "xlsx", "png"]).default("pdf"),
    language: z.enum(["ar", "en"]).default("ar"),
  }),
  answer: { kind: "bytes", mediaTypes: Object.values(REPORT_TYPES) },
});

/** `GET /reconciliation`: what others published beside the register's own figures, and why they differ. */
export const getReconciliation = route({
  id: "getReconciliation",
  method: "get",
  path: "/reconciliation",
  tag: "figures",
  summary: {
    en: "What others published beside the register's own figures, and why they differ",
    ar: "ما نشره غيرك إلى جانب أرقام السجل، وسبب الفرق",
  },
  access: WHOLE,
  query: z.strictObject(asked),
  answer: json(
    z.object({
      published: z.array(z.looseObject({})),
      bulletins: z.array(z.looseObject({})),
    }),
  ),
});

/** `GET /statistics/rules`: the counting rules. */
export const listCountingRules = route({
  id: "listCountingRules",
  method: "get",
  path: "/statistics/rules",
  tag: "figures",
  summary: { en: "The counting rules", ar: "قواعد الإحصاء" },
  access: WHOLE,
  answer: json(z.object({ items: z.array(countingRuleSchema) })),
});

/** A decision that could be made, and what it would change. */
const queueReasonSchema = z.object({
  code: z.string(),
  words: bilingualSchema,
  chance: z.number(),
  impact: z.number(),
  changes: z.array(
    z.object({
      line: z.string(),
      label: bilingualSchema,
      now: z.number(),
      after: z.number(),
    }),
  ),
  /** Id of the other incident, or key of the claim, that it is about. */
  about: z.string().optional(),
});

/** An incident that waits, and why it stands there. */
const queueItemSchema = z.object({
  incident: registerIncidentSchema,
  /** Months of the table that a decision would change; null for none. */
  period: z.string().nullable(),
  impact: z.number(),
  reasons: z.array(queueReasonSchema),
});

/** `GET /queue`: what waits for review, first what would change the figures most. */
export const getQueue = route({
  id: "getQueue",
  method: "get",
  path: "/queue",
  tag: "figures",
  summary: {
    en: "What waits for review, first what would change the figures most",
    ar: "ما ينتظر التدقيق، وأوله ما قد يغيّر الأرقام أكثر من غيره",
  },
  access: WHOLE,
  query: z.strictObject({
    ...asked,
    /** Each incident by the table of its own month when left out. */
    period: periodSchema.optional(),
    limit: z.coerce.number().int().min(1).max(500).default(50),
  }),
  answer: json(
    z.object({
      items: z.array(queueItemSchema),
      waiting: z.int(),
      /** Unreviewed too, but background or no harm to anybody. */
      folded: z.record(z.string(), z.int()),
      reviewed: z.int(),
    }),
  ),
});

/** The routes above, in the order of the reference. */
export const FIGURE_ROUTES = [
  getStatistics,
  writeParagraph,
  getMonthReport,
  getReconciliation,
  listCountingRules,
  getQueue,
] as const;
