import { csvExporter } from "./csv.js";
import type { Exporter } from "./exporter.js";
import { incidentsJsonlExporter } from "./incidents-jsonl.js";

/** Every output format. */
export const EXPORTERS: readonly Exporter[] = [
  incidentsJsonlExporter,
  csvExporter,
];
