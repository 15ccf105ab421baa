import { z } from "zod";
import { namespaceSchema } from "../../model/report.js";
import { wholeFor } from "../access.js";
import { json, route } from "../route.js";
import { jobSchema } from "./jobs.js";
import { idParams, typed } from "./parameters.js";

/** How columns are read, as `isnad adopt` and `isnad columns` write it. */
const mappingSchema = z.record(z.string(), z.json());

const bilingual = z.strictObject({ ar: z.string(), en: z.string() });

/** `POST /tables`: looks at a table before anything of it is taken in. */
export const lookAtTable = route({
  id: "lookAtTable",
  method: "post",
  path: "/tables",
  tag: "work",
  summary: {
    en: "Looks at a table before anything of it is taken in",
    ar: "يعاين جدولاً قبل إدخال شيء منه",
  },
  access: wholeFor("coder", "import"),
  query: z.strictObject({
    /** The office as a source. */
    name: typed.optional(),
  }),
  body: { kind: "upload" },
  answer: json(jobSchema),
  status: 202,
});

/**
 * `POST /tables/{id}`: reads a table that was looked at as a person corrected
 * it: looks again, takes its rows in as an office's own, or as texts.
 */
export const readTable = route({
  id: "readTable",
  method: "post",
  path: "/tables/{id}",
  tag: "work",
  summary: {
    en: "Reads a table that was looked at, as a person corrected it",
    ar: "يقرأ جدولاً عوين، كما صحّحه شخص",
  },
  access: wholeFor("coder", "import"),
  params: idParams,
  body: json(
    z.discriminatedUnion("as", [
      z.strictObject({ as: z.literal("look"), mapping: mappingSchema }),
      z.strictObject({
        as: z.literal("rows"),
        mapping: mappingSchema,
        /** Names of sheets that tell totals by month and no happenings. */
        totals: z.array(z.string()).max(100).default([]),
        /** Whether a table of the same head is to be read alike. */
        remember: z.boolean().default(true),
      }),
      z.strictObject({ as: z.literal("texts"), columns: mappingSchema }),
    ]),
  ),
  answer: json(jobSchema),
  status: 202,
});

const shownRow = z.strictObject({
  report: z.string(),
  file: z.string(),
  sheet: z.string().nullable(),
  row: z.int(),
  cells: z.array(z.tuple([z.string(), z.string()])),
});

const two = <T extends z.ZodType>(one: T) => z.tuple([one, one]);

/** `GET /tables/rows/{owner}/findings`: what is worth a look in an office's rows. */
export const getRowFindings = route({
  id: "getRowFindings",
  method: "get",
  path: "/tables/rows/{owner}/findings",
  tag: "work",
  summary: {
    en: "Rows of an office that are likely doubles, and names written two ways",
    ar: "صفوف مكتب يُرجَّح تكرارها، وأسماء كُتبت بأكثر من شكل",
  },
  access: wholeFor("coder", "read"),
  params: z.strictObject({ owner: namespaceSchema }),
  answer: json(
    z.strictObject({
      duplicates: z.strictObject({
        total: z.int(),
        items: z.array(
          z.strictObject({
            reports: two(z.string()),
            ids: two(z.string()),
            incidents: two(z.string().nullable()),
            weight: z.number(),
            slip: bilingual.nullable(),
            why: z.array(
              z.strictObject({ bits: z.number(), words: bilingual }),
            ),
          }),
        ),
      }),
      names: z.strictObject({
        total: z.int(),
        items: z.array(
          z.strictObject({
            spellings: z.array(
              z.strictObject({
                name: z.string(),
                rows: z.int(),
                reports: z.array(z.string()),
              }),
            ),
          }),
        ),
      }),
      rows: z.record(z.string(), shownRow),
    }),
  ),
});

/** The routes above, in the order of the reference. */
export const TABLE_ROUTES = [lookAtTable, readTable, getRowFindings] as const;
