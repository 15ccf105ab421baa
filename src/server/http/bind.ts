import type { Context, Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import type { z } from "zod";
import { API_BASE, type Route } from "../../api/index.js";
import { IsnadError } from "../../model/errors.js";
import { checkAccess, type Principal } from "../accounts/principal.js";
import type { OpenRoom } from "../room.js";
import { BODY_LIMIT } from "../settings.js";
import { invalidRequest } from "./invalid-request.js";

/** What the guards have found out about a request. */
export interface RequestVariables {
  readonly requestId: string;
  readonly principal: Principal | null;
  readonly nonce: string;
}

/** The server's application. */
export type App = Hono<{ Variables: RequestVariables }>;
/** One request. */
export type RequestContext = Context<{ Variables: RequestVariables }>;

/** What a handler is given. */
export interface Request<R extends Route> {
  readonly params: z.output<R["params"]>;
  readonly query: z.output<R["query"]>;
  readonly body: R["body"] extends {
    readonly schema: infer S extends z.ZodType;
  }
    ? z.output<S>
    : undefined;
  /** @throws IsnadError `API-NOT-SIGNED-IN` */
  readonly who: () => Principal;
  readonly room: OpenRoom;
  readonly http: RequestContext;
}

/**
 * What a handler answers: a value of the contract, with its version where it
 * has one, such a value as JSON text or its bytes in UTF-8, or a response. Records are read-only views that no schema types, so
 * values are compared with the contract by `checkReply`, in every test.
 */
export type Reply<R extends Route> = R["answer"] extends {
  readonly kind: "json";
}
  ? | object
    | { readonly etag: string; readonly value: object }
    | { readonly etag?: string; readonly text: string | Uint8Array }
  : Response | undefined;

/** Answers a route. */
export type Handler<R extends Route> = (
  request: Request<R>,
) => Promise<Reply<R>>;

function checked<S extends z.ZodType>(
  schema: S,
  value: unknown,
  where: string,
): z.output<S> {
  const read = schema.safeParse(value);
  if (read.success) return read.data;
  throw invalidRequest(read.error, where, value);
}

async function jsonOf(http: RequestContext): Promise<unknown> {
  const text = await http.req.text();
  try {
    return JSON.parse(text) as unknown;
  } catch {
    throw new IsnadError("API-INVALID-REQUEST", {
      pointer: "/",
      seen: { ar: "ليس JSON", en: "no JSON" },
      wanted: { ar: "كائن JSON", en: "a JSON object" },
    });
  }
}

const tooLarge = (limit: number) => () => {
  throw new IsnadError("API-TOO-LARGE", { limit });
};

/** A value that was written as JSON elsewhere, with its version if it has one. */
const isWritten = (
  value: unknown,
): value is { etag?: string; text: string | Uint8Array<ArrayBuffer> } =>
  typeof value === "object" &&
  value !== null &&
  "text" in value &&
  Object.keys(value).every((name) => name === "etag" || name === "text");

const isTagged = (value: unknown): value is { etag: string; value: unknown } =>
  typeof value === "object" && value !== null && "etag" in value;

/** Compares answers with the contract; a fault of ours is thrown. */
export type CheckReply = (route: Route, value: unknown) => void;

function replied(
  route: Route,
  http: RequestContext,
  reply: unknown,
  check: CheckReply | undefined,
): Response {
  if (reply instanceof Response) return reply;
  if (route.answer.kind !== "json") return http.body(null, 204);
  if (isTagged(reply)) {
    const etag = `"${reply.etag}"`;
    http.header("ETag", etag);
    if (http.req.header("If-None-Match") === etag) return http.body(null, 304);
  }
  if (isWritten(reply)) {
    check?.(route, JSON.parse(Buffer.from(reply.text).toString()));
    http.header("Content-Type", "application/json");
    return http.body(reply.text, route.status as 200);
  }
  const value = isTagged(reply) ? reply.value : reply;
  check?.(route, value);
  return http.json(value as object, route.status as 200);
}

/** `/incidents/{id}` as the router writes it. */
const pathOf = ({ path }: Route) =>
  `${API_BASE}${path.replaceAll(/\{(\w+)\}/g, ":$1")}`;

/** How a route is bound. */
export interface BindOptions {
  /** Bytes of a request at most. */
  readonly bodyBytes?: number | undefined;
  readonly check?: CheckReply | undefined;
}

/**
 * Puts a route of the contract on the application: access first, then what was
 * sent is checked, then the handler answers.
 *
 * @param roomOf - throws where the register is closed
 */
export function bind<R extends Route>(
  app: App,
  roomOf: () => OpenRoom,
  route: R,
  handler: Handler<R>,
  { bodyBytes = BODY_LIMIT, check }: BindOptions = {},
): void {
  const { access, params, query, body } = route;
  app.on(
    route.method.toUpperCase(),
    pathOf(route),
    bodyLimit({ maxSize: bodyBytes, onError: tooLarge(bodyBytes) }),
    async (http) => {
      const principal = http.get("principal");
      checkAccess(access, principal);
      const request = {
        params: checked(params, http.req.param(), "path"),
        query: checked(query, http.req.query(), "query"),
        body:
          body.kind === "json"
            ? checked(body.schema, await jsonOf(http), "body")
            : undefined,
        who() {
          if (principal === null) throw new IsnadError("API-NOT-SIGNED-IN", {});
          return principal;
        },
        get room() {
          return roomOf();
        },
        http,
      } as unknown as Request<R>;
      return replied(route, http, await handler(request), check);
    },
  );
}
