import { z } from "zod";
import { goldReportSchema } from "../../model/gold-report.js";
import { instantSchema, wordsSchema } from "../../model/scalar.js";
import { wholeFor } from "../access.js";
import { json, route } from "../route.js";
import { bilingualSchema, idParams } from "./parameters.js";

const DONE = z.object({ added: z.int() });

const textSchema = z.object({
  id: z.string(),
  outlet: z.string().nullable(),
  title: z.string().nullable(),
  published: z.string().nullable(),
  text: z.string(),
});

/** `GET /double`: samples of texts for blind double coding, the last drawn first. */
export const listDouble = route({
  id: "listDouble",
  method: "get",
  path: "/double",
  tag: "decisions",
  summary: {
    en: "Samples of texts for blind double coding, the last drawn first",
    ar: "عينات مواد للترميز المزدوج الأعمى، أحدثها أولاً",
  },
  access: wholeFor("coder", "read"),
  answer: json(
    z.object({
      items: z.array(
        z.object({
          name: z.string(),
          drawnAt: instantSchema,
          items: z.int(),
          /** Handed in by who asks. */
          mine: z.int(),
          /** How many people have handed in something. */
          coders: z.int(),
        }),
      ),
    }),
  ),
});

/** `POST /double`: draws a sample of texts by chance. */
export const drawDouble = route({
  id: "drawDouble",
  method: "post",
  path: "/double",
  tag: "decisions",
  summary: {
    en: "Draws a sample of texts by chance",
    ar: "يسحب عينة مواد بالقرعة",
  },
  access: wholeFor("reviewer", "decide"),
  body: json(
    z.strictObject({
      name: wordsSchema.max(100),
      month: z
        .string()
        .regex(/^\d{4}-(?:0[1-9]|1[0-2])$/)
        .nullable()
        .default(null),
      count: z.int().min(1).max(1000),
    }),
  ),
  answer: json(z.object({ name: z.string(), items: z.int(), frame: z.int() })),
  status: 201,
});

/** `GET /double/{id}/task`: the texts of a sample alone, and which one has handed in. */
export const getDoubleTask = route({
  id: "getDoubleTask",
  method: "get",
  path: "/double/{id}/task",
  tag: "decisions",
  summary: {
    en: "The texts of a sample alone, and which one has handed in",
    ar: "نصوص العينة وحدها، وما سلّمه منها من يسأل",
  },
  access: wholeFor("coder", "read"),
  params: idParams,
  answer: json(
    z.object({ items: z.array(textSchema.extend({ isDone: z.boolean() })) }),
  ),
});

/** `POST /double/{id}/codings`: hands in what one coded of one text; it stands for good. */
export const handInDouble = route({
  id: "handInDouble",
  method: "post",
  path: "/double/{id}/codings",
  tag: "decisions",
  summary: {
    en: "Hands in what one coded of one text; it stands for good",
    ar: "يسلّم ترميز مادة واحدة؛ ولا يُغيَّر بعدها",
  },
  access: wholeFor("coder", "decide"),
  params: idParams,
  body: json(goldReportSchema),
  answer: json(DONE),
  status: 201,
});

const agreementSchema = z.object({
  field: z.string(),
  label: bilingualSchema,
  /** Krippendorff's alpha; null where it is not known. */
  alpha: z.number().nullable(),
  why: z.string().nullable(),
  interval: z.object({ low: z.number(), high: z.number() }).nullable(),
});

/** `GET /double/{id}/agreement`: how far coders agree, and what they coded differently. */
export const getDoubleAgreement = route({
  id: "getDoubleAgreement",
  method: "get",
  path: "/double/{id}/agreement",
  tag: "decisions",
  summary: {
    en: "How far coders agree, and what they coded differently",
    ar: "مدى اتفاق المرمّزين، وما اختلفوا فيه",
  },
  access: wholeFor("reviewer", "read"),
  params: idParams,
  answer: json(
    z.object({
      handedIn: z.record(z.string(), z.int()),
      reports: z.array(
        textSchema.omit({ title: true }).extend({
          coders: z.array(z.string()),
          settledBy: z.string().nullable(),
          incidents: z.array(
            z.object({
              told: z.array(
                z.object({
                  coder: z.string(),
                  incident: z.looseObject({ id: z.string() }),
                }),
              ),
              /** Codes of fields; `incident` where somebody did not find it. */
              differs: z.array(z.string()),
            }),
          ),
        }),
      ),
      fields: z.array(agreementSchema),
    }),
  ),
});

/** Fields that a third person settles one by one. */
const settledFieldSchema = z.enum([
  "type",
  "status",
  "when",
  "where",
  "casualties",
  "perpetrators",
  "targets",
  "weapons",
  "victims",
  "background",
]);

/** `POST /double/{id}/settlements`: settles what was coded differently of one report. */
export const settleDouble = route({
  id: "settleDouble",
  method: "post",
  path: "/double/{id}/settlements",
  tag: "decisions",
  summary: {
    en: "Settles what was coded differently of one report",
    ar: "يحسم ما اختلف ترميزه في مادة واحدة",
  },
  access: wholeFor("reviewer", "decide"),
  params: idParams,
  body: json(
    z.strictObject({
      report: z.string().min(1),
      incidents: z.array(
        z.strictObject({
          /** Number of the incident, by coder. */
          of: z.record(z.string(), z.string()),
          /** Whose fields stand where `take` names nobody. */
          base: z.string(),
          take: z.partialRecord(settledFieldSchema, z.string()),
        }),
      ),
    }),
  ),
  answer: json(DONE),
  status: 201,
});

/** The routes above, in the order of the reference. */
export const DOUBLE_ROUTES = [
  listDouble,
  drawDouble,
  getDoubleTask,
  handInDouble,
  getDoubleAgreement,
  settleDouble,
] as const;
