import { acledExporter } from "./acled.js";
import { csvExporter } from "./csv.js";
import { csvTablesExporter } from "./csv-tables.js";
import { dossierExporter } from "./dossier.js";
import type { Exporter } from "./exporter.js";
import { followTheMoneyExporter } from "./follow-the-money.js";
import { geojsonExporter } from "./geojson.js";
import { incidentsJsonlExporter } from "./incidents-jsonl.js";
import { jsonLdExporter } from "./json-ld.js";
import { parquetExporter } from "./parquet.js";
import { ploverExporter } from "./plover.js";
import { sheetsExporter } from "./sheets.js";
import { ucdpGedExporter } from "./ucdp-ged.js";
import { victimFormsExporter } from "./victim-forms.js";
import { xlsxExporter } from "./xlsx.js";

/** Every output format. */
export const EXPORTERS: readonly Exporter[] = [
  incidentsJsonlExporter,
  csvExporter,
  geojsonExporter,
  jsonLdExporter,
  followTheMoneyExporter,
  ploverExporter,
  acledExporter,
  ucdpGedExporter,
  csvTablesExporter,
  xlsxExporter,
  parquetExporter,
  dossierExporter,
  sheetsExporter,
  victimFormsExporter,
];
