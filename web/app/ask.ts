import type { z } from "zod";
import type { Route } from "../../src/api/route.js";
import type { Problem } from "../../src/api/problem.js";

const BASE = "/api/v1";

/** What a route of the contract answers. */
export type AnswerOf<R extends Route> = R["answer"] extends {
  readonly kind: "json";
  readonly schema: infer S extends z.ZodType;
}
  ? z.output<S>
  : undefined;

/** What a route of the contract is sent. */
export type BodyOf<R extends Route> = R["body"] extends {
  readonly kind: "json";
  readonly schema: infer S extends z.ZodType;
}
  ? z.input<S>
  : undefined;

type Scalar = string | number | boolean;
/** Parameters of an address; what is undefined is not asked for. */
export type AskedQuery = Readonly<
  Record<string, Scalar | readonly Scalar[] | undefined | null>
>;

/** What goes with a request. */
export interface Asked<R extends Route> {
  readonly params?: Readonly<Record<string, string>>;
  readonly query?: AskedQuery;
  readonly body?: BodyOf<R>;
  /** Version that a decision was made on. */
  readonly ifMatch?: string;
  readonly signal?: AbortSignal;
}

/** What the server refused, in both languages, with its stable code. */
export class AskProblem extends Error {
  readonly problem: Problem;
  constructor(problem: Problem) {
    super(problem.code);
    this.problem = problem;
  }
}

/** The server cannot be reached, or spoke no JSON. */
export class UnreachableError extends Error {}

/** The address of a route with its parameters. */
export function addressOf(
  path: string,
  { params = {}, query = {} }: Pick<Asked<Route>, "params" | "query">,
): string {
  const filled = path.replaceAll(/\{(\w+)\}/g, (_, name: string) =>
    encodeURIComponent(params[name] ?? ""),
  );
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    if (value === undefined || value === null) continue;
    const all = Array.isArray(value) ? (value as Scalar[]) : [value as Scalar];
    for (const one of all) search.append(name, String(one));
  }
  const asked = search.toString();
  return `${BASE}${filled}${asked === "" ? "" : `?${asked}`}`;
}

/** Where the rest of the workbench hears that nobody is signed in any more. */
export const lostSession = new EventTarget();

/** Codes after which nothing can be shown before somebody signs in or unlocks. */
const LOST = new Set([
  "API-NOT-SIGNED-IN",
  "API-SESSION-LOCKED",
  "API-REGISTER-LOCKED",
]);

async function problemIn(answer: Response): Promise<AskProblem> {
  try {
    const problem = (await answer.json()) as Problem;
    if (LOST.has(problem.code))
      lostSession.dispatchEvent(
        new CustomEvent("lost", { detail: problem.code }),
      );
    return new AskProblem(problem);
  } catch (error) {
    throw new UnreachableError(String(answer.status), { cause: error });
  }
}

/** Sends a request; throws what the server says of one that it refuses. */
async function send(address: string, init: RequestInit): Promise<Response> {
  let answer: Response;
  try {
    answer = await fetch(address, init);
  } catch (error) {
    if (error instanceof DOMException && error.name === "AbortError")
      throw error;
    throw new UnreachableError("no answer", { cause: error });
  }
  if (!answer.ok) throw await problemIn(answer);
  return answer;
}

/**
 * Asks a route of the contract: `ask<typeof getIncident>("get",
 * "/incidents/{id}", { params: { id } })`.
 *
 * @throws AskProblem what the server refused
 * @throws UnreachableError when nothing answers
 */
export async function ask<R extends Route>(
  method: R["method"],
  path: string,
  asked: Asked<R> = {},
): Promise<AnswerOf<R>> {
  const { body, ifMatch, signal } = asked;
  const answer = await send(addressOf(path, asked), {
    method: method.toUpperCase(),
    headers: {
      Accept: "application/json",
      ...(body === undefined ? {} : { "Content-Type": "application/json" }),
      ...(ifMatch === undefined ? {} : { "If-Match": `"${ifMatch}"` }),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    ...(signal === undefined ? {} : { signal }),
  });
  if (answer.status === 204) return undefined as AnswerOf<R>;
  return (await answer.json()) as AnswerOf<R>;
}

/** Asks for bytes that were kept, without their kind: it is known here. */
export async function askEvidence(
  sha256: string,
  signal: AbortSignal,
): Promise<ArrayBuffer> {
  const params = { id: sha256 };
  const answer = await send(addressOf("/evidence/{id}", { params }), {
    signal,
  });
  return answer.arrayBuffer();
}

const JOB_EVENTS = ["queued", "running", "done", "failed"].concat([
  "cancelled",
  "dead",
]);

/**
 * Listens to server-sent events until it is told enough.
 *
 * @param told - given each event's object; true ends the listening
 * @returns ends it before
 */
export function watch<Told>(
  path: string,
  told: (event: Told) => boolean,
): () => void {
  const source = new EventSource(`${BASE}${path}`);
  const hear = (event: Event) => {
    const { data } = event as unknown as { readonly data: string };
    if (told(JSON.parse(data) as Told)) source.close();
  };
  for (const name of JOB_EVENTS) source.addEventListener(name, hear);
  return () => source.close();
}

/**
 * Sends files to be imported.
 *
 * @param from - format of all of them; found by their bytes when undefined
 * @param path - `/tables` for a table that is only looked at
 */
export async function sendFiles(
  files: readonly File[],
  { from, namespace }: { readonly from?: string; readonly namespace?: string },
  path: "/imports" | "/tables" = "/imports",
): Promise<{ readonly id: string }> {
  const body = new FormData();
  for (const file of files) body.append("file", file, file.name);
  const answer = await send(addressOf(path, { query: { from, namespace } }), {
    method: "POST",
    body,
  });
  return (await answer.json()) as { readonly id: string };
}
