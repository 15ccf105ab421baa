import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Imported, ImportedReport } from "../../importers/importer.js";
import { IsnadError } from "../../model/errors.js";
import type { RegisterIncident } from "../../model/register-incident.js";
import {
  currentReadings,
  type CurrentReading,
} from "../../register/current-readings.js";
import { findIncidents } from "../../register/find-incidents.js";
import { linkRegister } from "../../register/link-register.js";
import { openRegister, type Register } from "../../register/open-register.js";
import { importReports } from "../../operations/importing/import-run.js";
import { programLinker } from "../../operations/linker.js";
import type { Outcome } from "../../operations/outcome.js";
import { untilAborted } from "../../operations/until-aborted.js";
import type { ReportReader } from "../../operations/coding/report-reader.js";

/** A register of bundled reports, read back. */
export interface DemoRegister {
  readonly incidents: readonly RegisterIncident[];
  readonly readings: readonly CurrentReading[];
}

/** What a demonstration register is built from. */
export interface DemoSources {
  readonly reports: readonly ImportedReport[];
  readonly reader: ReportReader;
  /** UTC instant of the arrival. */
  readonly now: string;
  /** When it aborts, what is stored so far is read back. */
  readonly signal: AbortSignal | undefined;
  /** Told of every report that was stored. */
  readonly onReport: () => void;
}

async function* arrivals(
  reports: readonly ImportedReport[],
): AsyncGenerator<Imported> {
  for (const [at, report] of reports.entries()) {
    const position = { file: "demo", line: at + 1 };
    const item = { ok: true, report, record: null, position } as const;
    yield await Promise.resolve({ ...item, notices: [] });
  }
}

/** A bundled report that cannot be read is a fault of the program. */
function unreadable(outcome: Outcome): IsnadError {
  const seen = JSON.stringify(outcome);
  return new IsnadError("CLI-UNEXPECTED", { seen });
}

async function fill(register: Register, sources: DemoSources): Promise<void> {
  const { reports, reader, now, signal, onReport } = sources;
  await importReports(untilAborted(arrivals(reports), signal), register, {
    reader,
    namespace: "demo",
    batch: 25,
    // Some hundred kilobytes that are soon gone.
    leastFree: 0,
    captureOf: () => Promise.resolve({ capturedAt: now, container: null }),
    onOutcome(outcome) {
      if (!("line" in outcome)) throw unreadable(outcome);
      onReport();
    },
  });
  await linkRegister(register, programLinker());
}

/** Reads all that a register of the demonstration holds. */
export async function readBack(register: Register): Promise<DemoRegister> {
  const readings: CurrentReading[] = [];
  for await (const reading of currentReadings(register.store)) {
    readings.push(reading);
  }
  return { incidents: await findIncidents(register), readings };
}

/**
 * Builds a register of the reports in a folder of its own, works on it and
 * takes the folder away.
 *
 * @param work - given the register and the folder by whose name others open it
 * @throws IsnadError of the coder: bundled reports are all readable
 * @throws StoreError when the temporary folder cannot hold a register
 */
export async function withDemoRegister<Worked>(
  sources: DemoSources,
  work: (register: Register, folder: string) => Promise<Worked>,
): Promise<Worked> {
  const folder = await mkdtemp(path.join(tmpdir(), "isnad-demo-"));
  try {
    const register = await openRegister(folder, {
      create: true,
      plain: true,
    });
    try {
      await fill(register, sources);
      return await work(register, folder);
    } finally {
      await register.close();
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
