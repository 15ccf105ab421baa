import {
  type FindActor,
  type PageClaim,
  type RegisterPage,
} from "../../exporters/register-page/index.js";
import type { ImportedReport } from "../../importers/importer.js";
import {
  foldedWords,
  sourcesOfIncident,
  type LinkableReport,
} from "../../linkage/index.js";
import type { CountingRule, RegisterIncident } from "../../model/index.js";
import type { CurrentReading } from "../../register/current-readings.js";
import { engineVersion } from "../../operations/engine-version.js";
import { linkableReading } from "../../operations/linker.js";
import type { DemoRegister } from "./build-register.js";
import { demoTables } from "./month-tables.js";

/** What the page shows beside the register. */
export interface DemoPageOptions {
  /** The reports with their texts. */
  readonly reports: readonly ImportedReport[];
  readonly rule: CountingRule;
  readonly findActor: FindActor;
}

/** Distinct original sources: known ones by name, others by outlet and name. */
function countSources(
  incidents: readonly RegisterIncident[],
  reports: readonly LinkableReport[],
): RegisterPage["sources"] {
  const outletOf = new Map(
    reports.flatMap(({ outlet, id, incidents: own }) =>
      own.map(({ key }) => [key, outlet ?? id] as const),
    ),
  );
  const named = new Set<string>();
  const unnamed = new Set<string>();
  for (const incident of incidents) {
    const { sources } = sourcesOfIncident(incident, reports);
    for (const { kind, name, claims } of sources) {
      const key = foldedWords(name).join(" ");
      if (kind === "anonymous") {
        unnamed.add(`${outletOf.get(claims[0])}: ${key}`);
      } else named.add(key);
    }
  }
  return { named: named.size, unnamed: unnamed.size };
}

function pageReports(
  readings: readonly CurrentReading[],
  reports: readonly ImportedReport[],
): RegisterPage["reports"] {
  const byId = new Map(readings.map((reading) => [reading.reportId, reading]));
  return reports.map(({ id, outlet, title, published, text }) => {
    // Lines of claims are checked when they come in.
    const incidents: unknown = byId.get(id)?.incidents ?? [];
    const claims = incidents as readonly PageClaim[];
    return { id, outlet, title, published, text, claims };
  });
}

/** Everything that page and summary show of a demonstration register. */
export function registerPage(
  { incidents, readings }: DemoRegister,
  { reports, rule, findActor }: DemoPageOptions,
): RegisterPage {
  const linkable = readings.map((reading) => ({
    ...linkableReading(reading),
    id: reading.reportId,
  }));
  const { tables, first } = demoTables(incidents, linkable, rule);
  return {
    incidents,
    reports: pageReports(readings, reports),
    tables,
    rule,
    firstTable: first,
    findActor,
    sources: countSources(incidents, linkable),
    engine: engineVersion(),
  };
}
