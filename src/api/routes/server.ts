import { z } from "zod";
import { EVERYBODY, wholeFor } from "../access.js";
import { json, route } from "../route.js";

/** `GET /health`: whether the server lives, and whether it can answer. */
export const getHealth = route({
  id: "getHealth",
  method: "get",
  path: "/health",
  tag: "server",
  summary: {
    en: "Whether the server lives, and whether it can answer",
    ar: "هل الخادم حي، وهل يستطيع الإجابة",
  },
  access: EVERYBODY,
  answer: json(
    z.object({
      state: z.enum(["ready", "locked", "stopping", "broken"]),
      version: z.string(),
    }),
  ),
});

/** `GET /metrics`: measurements, as OpenMetrics. */
export const getMetrics = route({
  id: "getMetrics",
  method: "get",
  path: "/metrics",
  tag: "server",
  summary: {
    en: "Measurements, as OpenMetrics",
    ar: "القياسات بصيغة OpenMetrics",
  },
  access: wholeFor("admin", "admin"),
  answer: {
    kind: "bytes",
    mediaTypes: ["application/openmetrics-text; version=1.0.0; charset=utf-8"],
  },
});

/** `GET /openapi.json`: this description, as OpenAPI 3.1. */
export const getContract = route({
  id: "getContract",
  method: "get",
  path: "/openapi.json",
  tag: "server",
  summary: {
    en: "This description, as OpenAPI 3.1",
    ar: "هذا الوصف بصيغة OpenAPI 3.1",
  },
  access: EVERYBODY,
  answer: json(z.looseObject({ openapi: z.string() })),
});

/** The routes above, in the order of the reference. */
export const SERVER_ROUTES = [getHealth, getMetrics, getContract] as const;
