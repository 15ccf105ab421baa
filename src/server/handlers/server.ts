import { openApiDocument, ROUTES } from "../../api/index.js";
import * as routes from "../../api/routes/server.js";
import { engineVersion } from "../../operations/engine-version.js";
import type { Bind } from "../http/binder.js";
import { METRICS_TYPE, type ServerMetrics } from "../metrics.js";

/** How the server is. */
export type ServerState = "ready" | "locked" | "stopping" | "broken";

/** What these answers rest on. */
export interface ServerPlace {
  readonly state: () => Promise<ServerState>;
  readonly metrics: ServerMetrics;
}

/** Answers about the server itself. */
export function bindServer(bind: Bind, { state, metrics }: ServerPlace): void {
  let document: string | null = null;
  bind(routes.getHealth, async ({ http }) => {
    const now = await state();
    const isUp = now === "ready" || now === "locked";
    return http.json(
      { state: now, version: engineVersion() },
      isUp ? 200 : 503,
    );
  });
  bind(routes.getMetrics, async ({ http }) =>
    http.body(await metrics.text(), 200, { "Content-Type": METRICS_TYPE }),
  );
  bind(routes.getContract, ({ http }) => {
    document ??= JSON.stringify(openApiDocument(ROUTES, engineVersion()));
    return Promise.resolve(
      http.body(document, 200, { "Content-Type": "application/json" }),
    );
  });
}
