import { z } from "zod";
import type { Bilingual } from "../model/counting-rule.js";
import type { Access } from "./access.js";

/** Groups of routes, in the order of the reference. */
export const TAGS = {
  incidents: { en: "Incidents", ar: "الحوادث" },
  reports: { en: "Reports and captures", ar: "المواد وما التُقط" },
  claims: { en: "Claims", ar: "الروايات" },
  people: { en: "People", ar: "الأشخاص" },
  names: { en: "Places, actors, sources", ar: "الأماكن والجهات والمصادر" },
  decisions: { en: "Decisions", ar: "الإجراءات" },
  figures: { en: "Figures", ar: "الإحصاءات" },
  search: { en: "Search", ar: "البحث" },
  work: { en: "Imports, exports, jobs", ar: "الاستيراد والتصدير والأعمال" },
  accounts: { en: "Accounts and audit", ar: "الحسابات والتدقيق" },
  session: { en: "Session", ar: "الجلسة" },
  public: { en: "Public view", ar: "ما هو للعموم" },
  server: { en: "Server", ar: "الخادم" },
} as const satisfies Readonly<Record<string, Bilingual>>;

/** A group of routes. */
export type Tag = keyof typeof TAGS;

/** What a body or an answer is made of. */
export type Payload<Schema extends z.ZodType = z.ZodType> =
  | { readonly kind: "json"; readonly schema: Schema }
  /** Files of a form, with fields beside them. */
  | { readonly kind: "upload" }
  /** Bytes of one of these media types. */
  | { readonly kind: "bytes"; readonly mediaTypes: readonly string[] }
  /** Server-sent events, each with one JSON object. */
  | { readonly kind: "events"; readonly schema: Schema }
  | { readonly kind: "nothing" };

/** One route of the contract. Paths are below `/api/v1`. */
export interface Route<
  Params extends z.ZodType = z.ZodType,
  Query extends z.ZodType = z.ZodType,
  Body extends Payload = Payload,
  Answer extends Payload = Payload,
> {
  /** Sayable: `listIncidents`. */
  readonly id: string;
  readonly method: "get" | "post" | "put" | "patch" | "delete";
  /** With parameters in braces: `/incidents/{id}`. */
  readonly path: string;
  readonly tag: Tag;
  readonly summary: Bilingual;
  readonly access: Access;
  readonly params: Params;
  readonly query: Query;
  readonly body: Body;
  readonly answer: Answer;
  /** Of a good answer. */
  readonly status: 200 | 201 | 202 | 204;
  /** Whether the answer carries an ETag, or the request needs If-Match. */
  readonly versioned?: "answers" | "asks" | undefined;
}

/** Of what takes no parameter: anything else is refused. */
const NOTHING_GIVEN = z.strictObject({});

type Given<
  P extends z.ZodType,
  Q extends z.ZodType,
  B extends Payload,
  A extends Payload,
> = Omit<Route<P, Q, B, A>, "params" | "query" | "body" | "status"> & {
  readonly params?: P;
  readonly query?: Q;
  readonly body?: B;
  readonly status?: Route["status"];
};

/** No body and no answer. */

/** Makes a route; what is left out is empty. */
export function route<
  P extends z.ZodType = typeof NOTHING_GIVEN,
  Q extends z.ZodType = typeof NOTHING_GIVEN,
  B extends Payload = typeof NOTHING,
  A extends Payload = typeof NOTHING,
>(given: Given<P, Q, B, A>): Route<P, Q, B, A> {
  return {
    params: NOTHING_GIVEN as unknown as P,
    query: NOTHING_GIVEN as unknown as Q,
    body: NOTHING as unknown as B,
    status: 200,
    ...given,
  };
}

/** A JSON payload. */
export const json = <Schema extends z.ZodType>(schema: Schema) =>
  ({ kind: "json", schema }) as const;

/** Events, each with one JSON object. */
export const events = <Schema extends z.ZodType>(schema: Schema) =>
  ({ kind: "events", schema }) as const;

/** No body, or no answer. */
export const NOTHING = { kind: "nothing" } as const;
