import {
  collectDefaultMetrics,
  Counter,
  Gauge,
  Histogram,
  Registry,
  openMetricsContentType,
} from "prom-client";

/** What is measured; labels are patterns of routes and codes, never values. */
export interface ServerMetrics {
  readonly answered: (route: string, status: number, seconds: number) => void;
  readonly waiting: (count: number) => void;
  readonly text: () => Promise<string>;
}

/** Media type of {@link ServerMetrics.text}. */
export const METRICS_TYPE = openMetricsContentType;

/** Makes the measurements of one server. */
export function serverMetrics(): ServerMetrics {
  const registry = new Registry<typeof openMetricsContentType>();
  registry.setContentType(openMetricsContentType);
  collectDefaultMetrics({ register: registry });
  const answers = new Counter({
    name: "isnad_http_requests",
    help: "Answers, by route and status",
    labelNames: ["route", "status"],
    registers: [registry],
  });
  const durations = new Histogram({
    name: "isnad_http_request_seconds",
    help: "Seconds until an answer, by route",
    labelNames: ["route"],
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10],
    registers: [registry],
  });
  const open = new Gauge({
    name: "isnad_http_requests_open",
    help: "Requests that wait for their answer",
    registers: [registry],
  });
  return {
    answered(route, status, seconds) {
      answers.inc({ route, status: String(status) });
      durations.observe({ route }, seconds);
    },
    waiting: (count) => open.set(count),
    text: () => registry.metrics(),
  };
}
