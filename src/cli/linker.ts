import {
  DEFAULT_WEIGHTS,
  linkIncidents,
  withKnownPlaces,
  type LinkableReport,
} from "../linkage/index.js";
import { loadWorld } from "../packs/load-world.js";
import { sha256 } from "../model/sha256.js";
import type { CurrentReading } from "../register/current-readings.js";
import type { Linker } from "../register/link-register.js";
import { engineVersion } from "./engine-version.js";

/** A reading as linkage wants it; its report is named by the register's key. */
export function linkableReading(reading: CurrentReading): LinkableReport {
  const { reportKey, outlet, published, textSha256, head } = reading;
  const { incidents, aggregates, people } = reading;
  const given = { publishedInferred: null, ...head };
  const report = { id: reportKey, outlet, published, textSha256 };
  // Lines of claims are checked when they come in.
  const claims = { incidents, aggregates, people } as unknown;
  return { ...given, ...(claims as LinkableReport), ...report };
}

/** The program's linkage, as the register calls it. */
export function programLinker(): Linker {
  const weights = sha256(JSON.stringify(DEFAULT_WEIGHTS)).slice(0, 16);
  return {
    version: `isnad ${engineVersion()} ${weights}`,
    link(readings) {
      // Only now: a command that finds everything linked needs no packs.
      const { gazetteer } = loadWorld();
      return linkIncidents(
        readings.map((reading) =>
          withKnownPlaces(linkableReading(reading), gazetteer),
        ),
      );
    },
  };
}
