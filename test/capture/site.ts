import {
  createServer,
  type IncomingMessage,
  type ServerResponse,
} from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach } from "vitest";
import {
  capturePages,
  type CaptureEvent,
  type CaptureOptions,
} from "../../src/capture/capture-pages.js";

/** What a path answers. */
export type Answer =
  string | ((request: IncomingMessage, response: ServerResponse) => void);

/** A server of this computer. */
export interface Site {
  readonly origin: string;
  /** Path and headers of each request, in order; `robots.txt` left out. */
  readonly asked: {
    readonly path: string;
    readonly headers: IncomingMessage["headers"];
  }[];
  /** How often `robots.txt` was asked for. */
  robots: number;
}

const running: { close: () => void }[] = [];
afterEach(() => {
  for (const { close } of running.splice(0)) close();
});

/** Starts a site on 127.0.0.1; without `/robots.txt` it has none. */
export async function startSite(
  paths: Readonly<Record<string, Answer>>,
  host = "127.0.0.1",
): Promise<Site> {
  const server = createServer((request, response) => {
    const path = request.url ?? "";
    if (path === "/robots.txt") site.robots += 1;
    else site.asked.push({ path, headers: request.headers });
    const answer = paths[path];
    if (answer === undefined) response.writeHead(404).end("لا شيء");
    else if (typeof answer === "string")
      response.writeHead(200, { "content-type": "text/html" }).end(answer);
    else answer(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, host, resolve));
  const { port } = server.address() as AddressInfo;
  const name = host.includes(":") ? `[${host}]` : host;
  const site: Site = { origin: `http://${name}:${port}`, asked: [], robots: 0 };
  running.push({
    close() {
      server.closeAllConnections();
      server.close();
    },
  });
  return site;
}

/** Answers with a redirect. */
export const redirect =
  (to: string, status = 302): Answer =>
  (_, response) =>
    void response.writeHead(status, { location: to }).end();

/** A clock that stands still but for what is waited. */
export function stoppedClock() {
  const waited: number[] = [];
  let at = 0;
  return {
    waited,
    clock: () => at,
    sleep: async (millis: number) => {
      waited.push(millis);
      at += millis;
      return Promise.resolve();
    },
  };
}

/** Captures from sites of this computer, without waiting, to the end. */
export async function capture(
  urls: readonly string[],
  options: Partial<CaptureOptions> = {},
): Promise<readonly CaptureEvent[]> {
  const events: CaptureEvent[] = [];
  const { clock, sleep } = stoppedClock();
  const own = { allowPrivate: true, allowPort: true, clock, sleep };
  const all = { userAgent: "isnad/0.0.0", ...own, ...options };
  for await (const event of capturePages(urls, all)) events.push(event);
  return events;
}

/** What became of each address, as `captured` or the code of a fault. */
export const fates = (events: readonly CaptureEvent[]) =>
  events
    .filter(({ kind }) => kind !== "asked")
    .map((event) => (event.kind === "refused" ? event.fault.code : event.kind));

/** The only page that was captured. */
export function thePage(events: readonly CaptureEvent[]) {
  const pages = events.flatMap((event) =>
    event.kind === "captured" ? [event.page] : [],
  );
  const [page] = pages;
  if (page === undefined || pages.length !== 1)
    throw new Error(`expected one page: ${fates(events).join(", ")}`);
  return page;
}
