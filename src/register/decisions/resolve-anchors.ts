import { sql } from "kysely";
import type { TextSpan } from "../../model/citation.js";
import type { Decision } from "../../model/decision.js";
import { claimKey } from "../../model/identity.js";
import { pieces } from "../known-reports.js";
import type { Store } from "../open-register.js";
import {
  anchorRows,
  isClaimKey,
  readDecisions,
  VALUES_AT_ONCE,
  type AnchorRow,
} from "./decision-rows.js";
import { claimPlaces } from "./claim-places.js";
import { liveClaims } from "./live-claims.js";
import { claimAtSpans, shiftedSpan, type PlacedClaim } from "./moved-claim.js";
import { reportVersions, type ReportVersions } from "./report-versions.js";

type Found = Pick<AnchorRow, "anchor" | "state">;

/** What the register knows of the reports in question. */
interface Scene {
  readonly versions: ReportVersions;
  /** Claims of current versions, by report. */
  readonly claims: ReadonlyMap<string, readonly PlacedClaim[]>;
}

/** The span in the version that counts; null when its words are gone. */
function currentSpan(
  { versions }: Scene,
  place: {
    readonly report: string;
    readonly reportVersion: string;
    readonly span: TextSpan;
  },
): { readonly version: string; readonly span: TextSpan } | null {
  const { report, reportVersion, span } = place;
  const current = versions.current(report);
  if (current === undefined) return null;
  if (current === reportVersion) return { version: current, span };
  const [from, to] = [reportVersion, current].map((version) =>
    versions.texts(report, version),
  );
  if (from === undefined || to === undefined) return null;
  const shifted = shiftedSpan(from, to, span);
  return shifted === null ? null : { version: current, span: shifted };
}

/** An added claim has its own place: it lives while its words are there. */
function foundAdded(
  scene: Scene,
  given: string,
  decision: Extract<Decision, { readonly kind: "add" }>,
): Found {
  const at = currentSpan(scene, decision.place);
  if (at === null) return { anchor: given, state: "none" };
  if (at.version === decision.place.reportVersion)
    return { anchor: given, state: "same" };
  return { anchor: claimKey(at.version, at.span), state: "moved" };
}

function foundMoved(scene: Scene, given: string, decision: Decision): Found {
  const own = decision.spans.filter(({ claim }) => claim === given);
  for (const report of new Set(own.map((place) => place.report))) {
    const spans = own
      .filter((place) => place.report === report)
      .flatMap((place) => currentSpan(scene, place)?.span ?? []);
    const anchor = claimAtSpans(spans, scene.claims.get(report) ?? []);
    if (anchor !== null) return { anchor, state: "moved" };
  }
  return { anchor: given, state: "none" };
}

async function sceneOf(
  store: Store,
  decisions: readonly Decision[],
): Promise<Scene> {
  const reports = new Set(
    decisions.flatMap((decision) => [
      ...decision.spans.map(({ report }) => report),
      ...(decision.kind === "add" ? [decision.place.report] : []),
    ]),
  );
  const claims = new Map<string, PlacedClaim[]>();
  for (const { key, report, value } of await liveClaims(
    store,
    "report_key",
    reports,
  )) {
    const list = claims.get(report) ?? [];
    claims.set(report, list);
    list.push({ key, places: claimPlaces(value) });
  }
  return { versions: await reportVersions(store, reports), claims };
}

/** Anchors of added claims, by the key under which they were added. */
async function addedAnchors(
  store: Store,
  keys: readonly string[],
): Promise<ReadonlyMap<string, Found>> {
  const rows = await anchorRows(store, "given", keys);
  const added = rows.filter(
    ({ slot, state }) => slot === "add" && state !== "none",
  );
  return new Map(
    added.map(({ given, anchor, state }) => [given, { anchor, state }]),
  );
}

/** Writes anchors and states; most are the claim itself, in one statement. */
async function writeAnchors(
  store: Store,
  rows: readonly AnchorRow[],
): Promise<void> {
  const same = new Map<string, string[]>();
  for (const { decision_id, given, anchor, state } of rows) {
    if (state === "same") {
      same.set(decision_id, [...(same.get(decision_id) ?? []), given]);
      continue;
    }
    await store
      .updateTable("decision_anchor")
      .set({ anchor, state })
      .where("decision_id", "=", decision_id)
      .where("given", "=", given)
      .execute();
  }
  for (const [decision_id, keys] of same) {
    for (const piece of pieces(keys, VALUES_AT_ONCE)) {
      await store
        .updateTable("decision_anchor")
        .set({ anchor: sql.ref("given"), state: "same" })
        .where("decision_id", "=", decision_id)
        .where("given", "in", piece)
        .execute();
    }
  }
}

/**
 * Finds what stands now for the claims that decisions were made on: the claim
 * itself, the one that a newer reading or version has at its place, or none.
 * To be called inside a transaction.
 *
 * @returns the anchors before and after, for whoever settles them
 */
export async function resolveAnchors(
  store: Store,
  decisionIds: readonly string[],
): Promise<readonly string[]> {
  const rows = (await anchorRows(store, "decision_id", decisionIds)).filter(
    ({ given }) => isClaimKey(given),
  );
  const keys = rows.map(({ given }) => given);
  const live = new Set(
    (await liveClaims(store, "claim_key", keys)).map(({ key }) => key),
  );
  const missing = rows.filter(
    ({ given, slot }) => slot === "add" || !live.has(given),
  );
  const decisions = new Map(
    (
      await readDecisions(
        store,
        missing.map((row) => row.decision_id),
      )
    ).map((decision) => [decision.id, decision]),
  );
  const scene = await sceneOf(store, [...decisions.values()]);
  const found = (row: AnchorRow, added: ReadonlyMap<string, Found>): Found => {
    const decision = decisions.get(row.decision_id);
    if (decision?.kind === "add") return foundAdded(scene, row.given, decision);
    if (live.has(row.given)) return { anchor: row.given, state: "same" };
    const own = added.get(row.given);
    if (own !== undefined) return own;
    if (decision === undefined) return { anchor: row.given, state: "none" };
    return foundMoved(scene, row.given, decision);
  };
  const touched = new Set(rows.map(({ anchor }) => anchor));
  const write = async (
    wanted: readonly AnchorRow[],
    added: ReadonlyMap<string, Found>,
  ) => {
    const changes = wanted.flatMap((row) => {
      const { anchor, state } = found(row, added);
      touched.add(anchor);
      const isSame = anchor === row.anchor && state === row.state;
      return isSame ? [] : [{ ...row, anchor, state }];
    });
    await writeAnchors(store, changes);
  };
  // Added claims first: other decisions can be about them.
  await write(
    rows.filter(({ slot }) => slot === "add"),
    new Map(),
  );
  const unfound = missing.map(({ given }) => given);
  const added = await addedAnchors(store, unfound);
  await write(
    rows.filter(({ slot }) => slot !== "add"),
    added,
  );
  return [...touched];
}
