import { IsnadError } from "../../model/errors.js";
import type { RegisterIncident } from "../../model/register-incident.js";
import { resolveIncident } from "../find-incidents.js";
import { pieces } from "../known-reports.js";
import type { Store } from "../open-register.js";
import { VALUES_AT_ONCE } from "./decision-rows.js";
import { incidentVersion, versionOfText } from "./incident-version.js";
import { liveClaims, type LiveClaim } from "./live-claims.js";

/** What an incident of a request is now. */
export interface SeenIncident {
  readonly shown: RegisterIncident;
  readonly computed: RegisterIncident;
  readonly version: string;
}

/** What a decision is checked against. */
export interface Sight {
  /** @throws IsnadError `REG-INCIDENT-UNKNOWN` */
  readonly incident: (id: string) => Promise<SeenIncident>;
  /** Claims about incidents, in the versions that count. */
  readonly claims: (keys: readonly string[]) => Promise<readonly LiveClaim[]>;
}

const read = (text: string) => JSON.parse(text) as RegisterIncident;

function seenOf(row: {
  readonly value: string;
  readonly computed: string | null;
}): SeenIncident {
  const shown = read(row.value);
  const computed = row.computed === null ? shown : read(row.computed);
  return { shown, computed, version: versionOfText(row.value) };
}

async function readSeen(
  store: Store,
  ids: readonly string[],
): Promise<readonly SeenIncident[]> {
  const rows = await store
    .selectFrom("incident")
    .select(["value", "computed"])
    .where("id", "in", ids)
    .execute();
  return rows.map(seenOf);
}

/** Looks everything up when it is asked for. */
export function sightOf(store: Store): Sight {
  return {
    async incident(id) {
      const [own] = await readSeen(store, [id]);
      if (own !== undefined) return own;
      const shown = await resolveIncident({ store }, id);
      if (shown === undefined)
        throw new IsnadError("REG-INCIDENT-UNKNOWN", { seen: id });
      const [found] = await readSeen(store, [shown.id]);
      return (
        found ?? { shown, computed: shown, version: incidentVersion(shown) }
      );
    },
    claims: (keys) => liveClaims(store, "claim_key", keys),
  };
}

/**
 * Looks up at once what several decisions of one transaction are about, each
 * about incidents of its own; whatever is not among them, when it is asked for.
 */
export async function sightAhead(
  store: Store,
  ids: readonly string[],
): Promise<Sight> {
  const otherwise = sightOf(store);
  const seen = new Map<string, SeenIncident>();
  for (const piece of pieces([...new Set(ids)], VALUES_AT_ONCE))
    for (const one of await readSeen(store, piece)) seen.set(one.shown.id, one);
  const keys = new Set([...seen.values()].flatMap(({ shown }) => shown.claims));
  const claims = new Map<string, LiveClaim[]>();
  for (const claim of await liveClaims(store, "claim_key", keys)) {
    const own = claims.get(claim.key);
    if (own === undefined) claims.set(claim.key, [claim]);
    else own.push(claim);
  }
  return {
    incident: async (id) => seen.get(id) ?? otherwise.incident(id),
    claims: async (wanted) =>
      wanted.every((key) => keys.has(key))
        ? inOrder(wanted.flatMap((key) => claims.get(key) ?? []))
        : otherwise.claims(wanted),
  };
}

/** As one query gives them: by report, however they were asked for. */
const inOrder = (claims: readonly LiveClaim[]): readonly LiveClaim[] =>
  claims.toSorted((a, b) =>
    a.report < b.report ? -1 : a.report > b.report ? 1 : 0,
  );
