import {
  DEFAULT_WEIGHTS,
  packSources,
  withKnownEvents,
  withKnownPlaces,
  type LinkableReport,
  type LinkOptions,
} from "../linkage/index.js";
import { loadWorld } from "../packs/load-world.js";
import { sha256 } from "../model/sha256.js";
import type { CurrentReading } from "../register/current-readings.js";
import type { Linker } from "../register/link-register.js";
import { once } from "../text/once.js";
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

/** The program's packs, read once: that takes seconds. */
export const world = once(loadWorld);

/** A reading with the places and well-known events that the packs know. */
export function knownReading(reading: CurrentReading): LinkableReport {
  const known = world();
  return withKnownEvents(
    withKnownPlaces(linkableReading(reading), known.gazetteer),
    known,
  );
}

/** How the program links: sources are known by the names that packs give. */
export const linkOptions = once((): LinkOptions => ({
  sources: { rule: "guide", sourceId: packSources(world()) },
}));

/** To be raised when the same claims, weights and packs link otherwise. */
const LINKING_RULES = 2;

/** The program's linkage, as the register calls it. */
export function programLinker(): Linker {
  const made = [LINKING_RULES, DEFAULT_WEIGHTS, world().digests];
  const digest = sha256(JSON.stringify(made)).slice(0, 16);
  return {
    version: `isnad ${engineVersion()} ${digest}`,
    weights: DEFAULT_WEIGHTS,
    read: knownReading,
    view: linkOptions(),
  };
}
