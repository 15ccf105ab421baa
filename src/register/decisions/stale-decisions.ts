import type { RegisterIncident } from "../../model/register-incident.js";
import type { Store } from "../open-register.js";
import { addedClaims } from "./claim-effects.js";
import { anchorRows, isClaimKey } from "./decision-rows.js";
import { listDecisions, type ListedDecision } from "./list-decisions.js";
import { liveClaims } from "./live-claims.js";
import { claimDigest, shownDigest } from "./seen.js";

/** What a decision meets that was made on something else. */
export type Meeting =
  /** A newer reading or version has another claim at its place. */
  | "another-claim"
  /** The claim says something else now. */
  | "another-value"
  /** Nothing stands for the claim any more. */
  | "none"
  /** The accepted incident shows other values than were accepted. */
  | "another-incident";

/** A decision that no longer meets what it was made on. */
export interface StaleDecision extends ListedDecision {
  readonly meets: readonly Met[];
}

/** What one claim of a decision has become. */
export interface Met {
  /** Key of the claim, or id of the incident, as it was. */
  readonly given: string;
  /** What stands for it now. */
  readonly anchor: string | null;
  readonly meeting: Meeting;
}

function meetingOf(
  { decision }: ListedDecision,
  { given, anchor, state }: ListedDecision["claims"][number],
  now: ReadonlyMap<string, string>,
): readonly Met[] {
  const says = now.get(anchor);
  if (state === "none" || says === undefined)
    return [{ given, anchor: null, meeting: "none" }];
  if (state === "moved") return [{ given, anchor, meeting: "another-claim" }];
  return says === decision.saw[given]
    ? []
    : [{ given, anchor, meeting: "another-value" }];
}

/** Digests of what claims say now, by key. */
async function digestsNow(
  store: Store,
  keys: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const now = new Map<string, string>();
  for (const { key, value } of await liveClaims(store, "claim_key", keys))
    if (!now.has(key)) now.set(key, claimDigest(value));
  const added = (await anchorRows(store, "anchor", keys)).filter(
    ({ slot }) => slot === "add",
  );
  const about = await anchorRows(
    store,
    "decision_id",
    added.map(({ decision_id }) => decision_id),
  );
  const reports = about.map(({ given }) => given);
  for (const { key, decision } of await addedClaims(store, reports))
    now.set(key, claimDigest(decision.value));
  return now;
}

/** What an accepted incident shows now, by the claim it is found by. */
async function showsOther(
  store: Store,
  { decision, claims }: ListedDecision,
): Promise<StaleDecision["meets"]> {
  if (decision.kind !== "accept" || decision.incident === null) return [];
  const [home] = claims
    .filter(({ state }) => state !== "none")
    .map(({ anchor }) => anchor)
    .sort();
  const row = await store
    .selectFrom("incident_member")
    .innerJoin("incident", "incident.id", "incident_id")
    .select(["id", "value", "computed"])
    .where("claim_key", "=", home ?? "")
    .executeTakeFirst();
  if (row === undefined) return [];
  const computed = JSON.parse(row.computed ?? row.value) as RegisterIncident;
  if (shownDigest(computed) === decision.incident.saw) return [];
  const { id: given } = decision.incident;
  return [{ given, anchor: row.id, meeting: "another-incident" }];
}

/**
 * Decisions in force that no longer meet what they were made on, earlier first.
 * They stay in force where something stands for it; none is dropped.
 */
export async function staleDecisions(
  store: Store,
): Promise<readonly StaleDecision[]> {
  const listed = (await listDecisions(store)).filter(
    ({ state, claims }) =>
      state === "in-force" ||
      (state === "outvoted" && claims.some((claim) => claim.state === "none")),
  );
  const keys = listed.flatMap(({ claims }) =>
    claims.map(({ anchor }) => anchor).filter(isClaimKey),
  );
  const now = await digestsNow(store, keys);
  const stale: StaleDecision[] = [];
  for (const one of listed) {
    const meets = one.claims.flatMap((claim) => meetingOf(one, claim, now));
    const all = [...meets, ...(await showsOther(store, one))];
    if (all.length > 0) stale.push({ ...one, meets: all });
  }
  return stale;
}
