import {
  DEFAULT_WEIGHTS,
  linkIndex,
  packSources,
  viewGroup,
  withKnownEvents,
  withKnownPlaces,
  type ClaimGroup,
  type LinkableReport,
  type LinkDecision,
  type LinkOptions,
} from "../linkage/index.js";
import { loadWorld } from "../packs/load-world.js";
import type { RegisterIncident } from "../model/register-incident.js";
import { sha256 } from "../model/sha256.js";
import type { CurrentReading } from "../register/current-readings.js";
import type { FetchReadings, Linker } from "../register/link-register.js";
import type { LinkingDecision } from "../register/decisions/claim-effects.js";
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

/** Groups that are viewed with the readings of one fetch. */
const GROUPS_AT_ONCE = 200;

/** Views groups of claims, with their reports fetched some at a time. */
async function* viewGroups(
  groups: Iterable<ClaimGroup>,
  fetch: FetchReadings,
): AsyncGenerator<RegisterIncident> {
  const view = async (batch: readonly ClaimGroup[]) => {
    const keys = new Set(batch.flat().map(({ reportId }) => reportId));
    const reports = new Map(
      (await fetch([...keys])).map((reading) => [
        reading.reportKey,
        knownReading(reading),
      ]),
    );
    return batch.map((group) =>
      viewGroup(group, (id) => reports.get(id)!, linkOptions()),
    );
  };
  let batch: ClaimGroup[] = [];
  for (const group of groups) {
    batch.push(group);
    if (batch.length < GROUPS_AT_ONCE) continue;
    yield* await view(batch);
    batch = [];
  }
  if (batch.length > 0) yield* await view(batch);
}

/** Two sides as pairs: each claim of the one with each of the other. */
function pairsOf(decision: LinkingDecision): readonly LinkDecision[] {
  const { id, kind, sides } = decision;
  if (sides === undefined) return [decision];
  const [left, right] = sides;
  return left.flatMap((a) => right.map((b) => ({ id, kind, claims: [a, b] })));
}

/** To be raised when the same claims, weights and packs link otherwise. */
const LINKING_RULES = 1;

/** The program's linkage, as the register calls it. */
export function programLinker(): Linker {
  const made = [LINKING_RULES, DEFAULT_WEIGHTS, world().digests];
  const digest = sha256(JSON.stringify(made)).slice(0, 16);
  return {
    version: `isnad ${engineVersion()} ${digest}`,
    begin(decisions) {
      const index = linkIndex(DEFAULT_WEIGHTS);
      index.decide(decisions.flatMap(pairsOf));
      return {
        put: (reading) => index.put(knownReading(reading)),
        incidents(fetch) {
          index.update();
          return viewGroups(index.groupsByReport(), fetch);
        },
      };
    },
  };
}
