import { z } from "zod";
import { PROBLEM_TYPE, problemSchema } from "./problem.js";
import type { Access } from "./access.js";
import { TAGS, type Payload, type Route } from "./route.js";

type Json = Readonly<Record<string, unknown>>;

/** Where the API begins. */
export const API_BASE = "/api/v1";

/** Schemas that refer to themselves, by what they are: named once each. */
type Parts = Map<string, string>;

const partsIn = (parts: Parts): Json =>
  Object.fromEntries(
    [...parts].map(([text, name]) => [name, JSON.parse(text) as Json]),
  );

/**
 * A schema as JSON Schema 2020-12, which OpenAPI 3.1 takes as it is; what it
 * defines for itself moves to the components.
 */
function schemaOf(
  schema: z.ZodType,
  io: "input" | "output",
  parts: Parts,
): Json {
  const { $schema: _schema, ...rest } = z.toJSONSchema(schema, {
    io,
    unrepresentable: "any",
  });
  const { $defs = {}, ...own } = rest as Json & { readonly $defs?: Json };
  const names = Object.keys($defs);
  if (names.length === 0) return own;
  const named = new Map<string, string>();
  for (const name of names) {
    const text = JSON.stringify($defs[name]);
    const part = parts.get(text) ?? `Part${parts.size + 1}`;
    parts.set(text, part);
    named.set(name, part);
  }
  const moved = (text: string) =>
    text.replaceAll(
      /"#\/\$defs\/([^"]+)"/g,
      (_, name: string) => `"#/components/schemas/${named.get(name) ?? name}"`,
    );
  for (const [text, part] of [...parts]) {
    if (!text.includes("#/$defs/")) continue;
    parts.delete(text);
    parts.set(moved(text), part);
  }
  return JSON.parse(moved(JSON.stringify(own))) as Json;
}

function parametersOf(
  where: "path" | "query",
  schema: z.ZodType,
  parts: Parts,
): Json[] {
  const { properties = {}, required = [] } = schemaOf(
    schema,
    "input",
    parts,
  ) as {
    readonly properties?: Readonly<Record<string, Json>>;
    readonly required?: readonly string[];
  };
  return Object.entries(properties).map(([name, of]) => ({
    name,
    in: where,
    required: where === "path" || required.includes(name),
    schema: of,
  }));
}

const UPLOAD: Json = {
  type: "object",
  properties: {
    files: {
      type: "array",
      items: { type: "string", contentMediaType: "application/octet-stream" },
    },
  },
  required: ["files"],
};

function contentOf(
  payload: Payload,
  io: "input" | "output",
  parts: Parts,
): Json | null {
  switch (payload.kind) {
    case "json":
      return {
        "application/json": { schema: schemaOf(payload.schema, io, parts) },
      };
    case "upload":
      return { "multipart/form-data": { schema: UPLOAD } };
    case "bytes":
      return Object.fromEntries(payload.mediaTypes.map((type) => [type, {}]));
    case "events":
      return {
        "text/event-stream": { schema: schemaOf(payload.schema, io, parts) },
      };
    case "nothing":
      return null;
  }
}

const problem = (description: string): Json => ({
  description,
  content: {
    [PROBLEM_TYPE]: { schema: { $ref: "#/components/schemas/Problem" } },
  },
});

/** What may come instead of the good answer. */
function refusalsOf(
  { access, path, versioned, body, query }: Route,
  parts: Parts,
): Json {
  const takesInput =
    body.kind !== "nothing" ||
    path.includes("{") ||
    Object.keys(schemaOf(query, "input", parts)["properties"] ?? {}).length > 0;
  return {
    ...(takesInput && { "400": problem("The request breaks the contract.") }),
    ...(access.kind !== "everybody" && {
      "401": problem("Nobody is signed in."),
      "423": problem("The session or the register is locked."),
    }),
    ...(access.kind === "role" && {
      "403": problem("The role, the scope or the collections do not allow it."),
    }),
    ...(path.includes("{") && { "404": problem("There is no such thing.") }),
    ...(versioned === "asks" && {
      "412": problem("It has changed since it was read."),
      "428": problem("If-Match is missing."),
    }),
    ...(body.kind !== "nothing" && { "413": problem("It is too large.") }),
    "429": problem("Too many requests."),
    "503": problem("The server is stopping, or the store is not there."),
  };
}

function securityOf(access: Access): readonly Json[] {
  if (access.kind === "everybody") return [];
  return [{ session: [] }, { token: [] }];
}

function operationOf(route: Route, parts: Parts): Json {
  const { id, tag, summary, access, params, query, body, answer, status } =
    route;
  const request = contentOf(body, "input", parts);
  const content = contentOf(answer, "output", parts);
  const etag = { ETag: { schema: { type: "string" } } };
  const ifMatch = {
    name: "If-Match",
    in: "header",
    required: false,
    description: "Version of the first incident as it was read.",
    schema: { type: "string" },
  };
  return {
    operationId: id,
    tags: [TAGS[tag].en],
    summary: summary.en,
    "x-summary-ar": summary.ar,
    ...(access.kind === "role" && {
      "x-role": access.role,
      "x-scope": access.scope,
    }),
    security: securityOf(access),
    parameters: [
      ...parametersOf("path", params, parts),
      ...parametersOf("query", query, parts),
      ...(route.versioned === "asks" ? [ifMatch] : []),
    ],
    ...(request !== null && {
      requestBody: { required: true, content: request },
    }),
    responses: {
      [status]: {
        description: summary.en,
        ...(route.versioned === "answers" && { headers: etag }),
        ...(content !== null && { content }),
      },
      ...refusalsOf(route, parts),
    },
  };
}

/**
 * The contract as an OpenAPI 3.1 document.
 *
 * @param version - of the program
 */
export function openApiDocument(
  routes: readonly Route[],
  version: string,
): Json {
  const parts: Parts = new Map();
  const paths: Record<string, Record<string, Json>> = {};
  for (const route of routes) {
    const path = (paths[route.path] ??= {});
    path[route.method] = operationOf(route, parts);
  }
  return {
    openapi: "3.1.0",
    info: {
      title: "Isnad",
      version,
      description:
        "A register of incidents in which every fact leads back to the sentence that says it.",
      license: { name: "Apache-2.0", identifier: "Apache-2.0" },
    },
    servers: [{ url: API_BASE }],
    tags: Object.values(TAGS).map(({ en, ar }) => ({
      name: en,
      "x-name-ar": ar,
    })),
    paths,
    components: {
      schemas: {
        Problem: schemaOf(problemSchema, "output", parts),
        ...partsIn(parts),
      },
      securitySchemes: {
        session: { type: "apiKey", in: "cookie", name: "isnad.session_token" },
        token: { type: "http", scheme: "bearer" },
      },
    },
  };
}
