import type { Decision, DecisionBody } from "../../model/decision.js";
import {
  anchorRows,
  readDecisions,
  type AnchorRow,
} from "../decisions/decision-rows.js";
import { pieces } from "../known-reports.js";
import type { Store } from "../open-register.js";
import { toldBy, wordsIn } from "./told-words.js";

/** What is to become of decisions when reports are withdrawn. */
export interface QuotingDecisions {
  /** Ids of entries whose bodies go. */
  readonly entries: readonly string[];
  /** What still holds for other reports, to be decided again without words. */
  readonly kept: readonly KeptDecision[];
}

/** A decision made again without its words. */
export interface KeptDecision {
  /** Id of the entry that goes. */
  readonly of: string;
  readonly body: DecisionBody;
}

const AT_ONCE = 300;

/** What stands in a decision of a person's own words or values. */
const SAYS: ReadonlySet<string> = new Set(["correct", "add", "note", "reply"]);

async function claimsOf(
  store: Store,
  keys: readonly string[],
  column: "report_key" | "claim_key",
) {
  const found: { readonly report: string; readonly claim: string }[] = [];
  for (const piece of pieces(keys, AT_ONCE))
    found.push(
      ...(await store
        .selectFrom("claim")
        .select(["report_key as report", "claim_key as claim"])
        .distinct()
        .where(column, "in", piece)
        .execute()),
    );
  return found;
}

/** Decisions about some reports or claims, and whatever takes those back. */
async function decisionsAbout(store: Store, values: readonly string[]) {
  const rows = [
    ...(await anchorRows(store, "given", values)),
    ...(await anchorRows(store, "anchor", values)),
  ];
  const ids = new Set<string>();
  let wave = rows.map(({ decision_id }) => decision_id);
  while (wave.length > 0) {
    const fresh = [...new Set(wave)].filter((id) => !ids.has(id));
    for (const id of fresh) ids.add(id);
    const undos = await anchorRows(store, "given", fresh);
    wave = undos.map(({ decision_id }) => decision_id);
  }
  const decisions = await readDecisions(store, ids);
  const anchors = await anchorRows(store, "decision_id", ids);
  return { decisions, anchors };
}

const claimsIn = (body: DecisionBody): readonly string[] =>
  body.kind === "cannot_link" ? [...body.claims, ...body.others] : body.claims;

const STAMP: ReadonlySet<string> = new Set([
  "id",
  "author",
  "device",
  "number",
  "time",
  "knew",
]);

/** What a decision says, without who said it when. */
const bodyOf = (decision: Decision): DecisionBody =>
  Object.fromEntries(
    Object.entries(decision).filter(([name]) => !STAMP.has(name)),
  ) as unknown as DecisionBody;

/** A decision without the claims of what is withdrawn; null when none is left. */
function withoutClaims(
  body: DecisionBody,
  isLeft: (claim: string) => boolean,
  isLeftReport: (report: string) => boolean,
  reason: string,
): DecisionBody | null {
  const spans = body.spans.filter(
    ({ claim, report }) => isLeft(claim) && isLeftReport(report),
  );
  const saw = Object.fromEntries(
    Object.entries(body.saw).filter(([key]) => isLeft(key)),
  );
  const claims = body.claims.filter(isLeft);
  const about = { reason, spans, saw, claims, incident: null };
  if (body.kind === "cannot_link") {
    const others = body.others.filter(isLeft);
    const isWhole = claims.length + others.length > 1;
    return isWhole ? { ...body, ...about, others } : null;
  }
  const wanted = body.kind === "must_link" ? 2 : 1;
  return claims.length < wanted ? null : { ...body, ...about };
}

const isInForce = (id: string, anchors: readonly AnchorRow[]) =>
  anchors.some(
    ({ decision_id, in_force }) => decision_id === id && in_force === 1,
  );

/**
 * Finds the decisions that quote reports. One that is about them alone goes,
 * and what takes it back with it; one that is about other reports too goes when
 * its words or values repeat what they tell or cite them. What such a one
 * protects or joins elsewhere is to be decided again, with another reason.
 *
 * @param reports - keys; their texts and claims are still there
 * @param reason - of the withdrawal
 */
export async function quotingDecisions(
  store: Store,
  reports: readonly string[],
  reason: string,
): Promise<QuotingDecisions> {
  const gone = new Set(reports);
  const own = (await claimsOf(store, reports, "report_key")).map(
    ({ claim }) => claim,
  );
  const about = await decisionsAbout(store, [...reports, ...own]);
  const named = [...new Set(about.decisions.flatMap(claimsIn))];
  const living = new Set(
    (await claimsOf(store, named, "claim_key"))
      .filter(({ report }) => !gone.has(report))
      .map(({ claim }) => claim),
  );
  // A claim that was added stands in its decision alone.
  for (const { spans } of about.decisions)
    for (const { claim, report } of spans)
      if (!gone.has(report)) living.add(claim);
  const isTold = await toldBy(store, reports);
  const entries = new Set<string>();
  const kept: KeptDecision[] = [];
  const order = [...about.decisions].sort(
    (a, b) => a.time.millis - b.time.millis || a.time.counter - b.time.counter,
  );
  for (const decision of order) {
    const { id, kind, spans } = decision;
    if (kind === "withdraw") continue;
    const isQuoting = wordsIn(bodyOf(decision)).some(isTold);
    if (kind === "undo") {
      const isBare = entries.has(decision.decision);
      if (!isBare && !isQuoting) continue;
      entries.add(id);
      if (!isBare && isInForce(id, about.anchors))
        kept.push({ of: id, body: { ...bodyOf(decision), reason } });
      continue;
    }
    const isOthers =
      claimsIn(decision).some((claim) => living.has(claim)) ||
      spans.some(({ report }) => !gone.has(report));
    const cites = kind === "correct" ? decision.cites : [];
    const isCiting = cites.some(({ report }) => gone.has(report));
    if (isOthers && !isQuoting && !isCiting) continue;
    entries.add(id);
    if (!isOthers || SAYS.has(kind) || !isInForce(id, about.anchors)) continue;
    const rest = withoutClaims(
      bodyOf(decision),
      (claim) => living.has(claim),
      (report) => !gone.has(report),
      reason,
    );
    if (rest !== null) kept.push({ of: id, body: rest });
  }
  return { entries: [...entries], kept };
}
