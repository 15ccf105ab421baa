import { createHash } from "node:crypto";
import type { z } from "zod";
import {
  decisionBodySchema,
  type DecisionBody,
  type DecisionInput,
  type SpanAnchor,
} from "../../model/decision.js";
import { IsnadError } from "../../model/errors.js";
import { claimKey } from "../../model/identity.js";
import { heldVersions } from "../holds.js";
import type { Store } from "../open-register.js";
import { addedClaims } from "./claim-effects.js";
import { claimPlaces } from "./claim-places.js";
import { anchorRows, readDecisions } from "./decision-rows.js";
import { checkField } from "./field-schema.js";
import { withPersonNamed } from "./listed-person.js";
import { wordsOf } from "./moved-claim.js";
import { reportVersions } from "./report-versions.js";
import { claimDigest, shownDigest } from "./seen.js";
import { sightOf, type SeenIncident, type Sight } from "./sight.js";

/** What a person asks for; what was seen is filled in. */
export interface DecisionRequest {
  /** A code, never a name. */
  readonly author: string;
  /** Without `spans`, `saw`, `incident`, and of a correction without `cites`. */
  readonly decision: DecisionInput;
  /**
   * Ids of the incidents it is about, their first digits, or former ids. For
   * `must_link` all claims of all; for `cannot_link` the first against the
   * others, or, with `claims`, these against the rest of the one.
   */
  readonly incidents?: readonly string[];
  /** Version of the first incident as it was read; another one is refused. */
  readonly expects?: string;
  /** Versions of any of them as they were read, by id; another one is refused. */
  readonly versions?: Readonly<Record<string, string>>;
  /** Where a corrected value stands; none when it was entered by hand. */
  readonly cites?: readonly SpanAnchor[];
}

const sha256 = (text: string) =>
  createHash("sha256").update(text, "utf8").digest("hex");

/** Places a place inside the words of the version that counts. */
async function checkPlace(store: Store, place: SpanAnchor): Promise<string> {
  const { report, reportVersion, span } = place;
  const texts = (await reportVersions(store, [report])).texts(
    report,
    reportVersion,
  );
  const words = texts === undefined ? "" : wordsOf(texts, span);
  if (words.length === span.end - span.start && words.trim() !== "")
    return words;
  const { start, end } = span;
  throw new IsnadError("REG-CITATION-EMPTY", { report, start, end });
}

type Sides = {
  readonly claims: readonly string[];
  readonly others: readonly string[];
};

/** Which claims a request is about. */
function sidesOf(
  { decision }: DecisionRequest,
  seen: readonly SeenIncident[],
): Sides {
  const given = decision.claims ?? [];
  const [first, ...rest] = seen.map(({ shown }) => shown.claims);
  if (decision.kind === "cannot_link") {
    if (seen.length === 0)
      return { claims: given, others: decision.others ?? [] };
    if (given.length === 0) return { claims: first ?? [], others: rest.flat() };
    const side = new Set(given);
    const others = seen
      .flatMap(({ shown }) => shown.claims)
      .filter((key) => !side.has(key));
    return { claims: given, others };
  }
  if (given.length > 0 || first === undefined)
    return { claims: given, others: [] };
  return { claims: [...new Set([first, ...rest].flat())], others: [] };
}

function checkSides(
  kind: DecisionBody["kind"],
  { claims, others }: Sides,
): void {
  if (kind === "cannot_link") {
    const side = new Set(claims);
    const both = others.find((key) => side.has(key));
    const seen = both ?? claims[0] ?? "?";
    const isParted = both === undefined && claims.length + others.length > 1;
    if (!isParted) throw new IsnadError("REG-DECISION-SIDES", { seen });
  }
  const wanted = kind === "must_link" ? 2 : kind === "undo" ? 0 : 1;
  const isOfReports = kind === "withdraw" || kind === "admit";
  if (!isOfReports && claims.length < wanted)
    throw new IsnadError("REG-DECISION-UNANCHORED", { decision: kind });
}

/** Where claims stand and what they say now. */
async function standOf(store: Store, sight: Sight, keys: readonly string[]) {
  const live = await sight.claims([...new Set(keys)]);
  const spans: DecisionBody["spans"][number][] = [];
  const saw: Record<string, string> = {};
  for (const { key, report, version, value } of live) {
    saw[key] ??= claimDigest(value);
    for (const span of claimPlaces(value))
      spans.push({ claim: key, report, reportVersion: version, span });
  }
  const missing = keys.filter((key) => saw[key] === undefined);
  if (missing.length > 0) {
    const rows = await anchorRows(store, "anchor", missing);
    const own = rows.filter(({ slot }) => slot === "add");
    const reports = await anchorRows(
      store,
      "decision_id",
      own.map(({ decision_id }) => decision_id),
    );
    const added = await addedClaims(
      store,
      reports.map(({ given }) => given),
    );
    for (const { key, decision } of added) {
      if (!missing.includes(key)) continue;
      saw[key] = claimDigest(decision.value);
      spans.push({ claim: key, ...decision.place });
    }
  }
  const unknown = keys.find((key) => saw[key] === undefined);
  if (unknown !== undefined)
    throw new IsnadError("REG-CLAIM-UNKNOWN", { seen: unknown });
  return { spans, saw };
}

/** Nothing else than what waits can be admitted. */
async function checkHeld(
  store: Store,
  { report, reportVersion }: Extract<DecisionBody, { readonly kind: "admit" }>,
): Promise<void> {
  const held = await heldVersions(store, [report]);
  if (held.some(({ version }) => version === reportVersion)) return;
  throw new IsnadError("REG-REPORT-NOT-HELD", { seen: report });
}

async function checkUndo(store: Store, id: string): Promise<void> {
  const row = await store
    .selectFrom("decision")
    .select("kind")
    .where("id", "=", id)
    .executeTakeFirst();
  if (row === undefined)
    throw new IsnadError("REG-DECISION-UNKNOWN", { seen: id });
  if (row.kind !== "withdraw") return;
  const [withdrawal] = await readDecisions(store, [id]);
  const reason = withdrawal?.reason ?? "?";
  throw new IsnadError("REG-DECISION-FINAL", { seen: id, reason });
}

function parse(decision: DecisionInput): DecisionBody {
  const checked = decisionBodySchema.safeParse(decision);
  if (checked.success) return checked.data;
  const issue: z.core.$ZodIssue | undefined = checked.error.issues[0];
  throw new IsnadError("REG-DECISION-INVALID", {
    pointer: `/${issue?.path.join("/") ?? ""}`,
    seen: issue?.message ?? "?",
  });
}

/** An added claim brings its own place; its key derives from it. */
async function completeAdded(
  store: Store,
  body: Extract<DecisionBody, { readonly kind: "add" }>,
): Promise<DecisionBody> {
  await checkPlace(store, body.place);
  const key = claimKey(body.place.reportVersion, body.place.span);
  return {
    ...body,
    claims: [key],
    spans: [{ claim: key, ...body.place }],
    saw: { [key]: claimDigest(body.value) },
  };
}

/**
 * Checks a request against the register as it stands, and fills in what was
 * seen: places and values of the claims, the incident and what it showed.
 *
 * @param sight - looks the incidents and their claims up
 * @throws IsnadError `REG-DECISION-INVALID`, `REG-DECISION-UNANCHORED`,
 * `REG-DECISION-OUTDATED`, `REG-DECISION-SIDES`, `REG-DECISION-UNKNOWN`,
 * `REG-DECISION-FINAL`, `REG-INCIDENT-UNKNOWN`, `REG-CLAIM-UNKNOWN`,
 * `REG-FIELD-UNKNOWN`, `REG-FIELD-VALUE`, `REG-CITATION-EMPTY`,
 * `REG-REPORT-NOT-HELD`
 */
export async function completeDecision(
  store: Store,
  request: DecisionRequest,
  sight: Sight = sightOf(store),
): Promise<DecisionBody> {
  const { expects, incidents = [], cites = [] } = request;
  const seen: SeenIncident[] = [];
  for (const id of incidents) seen.push(await sight.incident(id));
  const [first] = seen;
  for (const { shown, version } of seen) {
    const { id: incident } = shown;
    const wanted =
      request.versions?.[incident] ??
      (shown === first?.shown ? expects : undefined);
    if (wanted !== undefined && version !== wanted)
      throw new IsnadError("REG-DECISION-OUTDATED", {
        incident,
        seen: version,
        wanted,
      });
  }
  const sides = sidesOf(request, seen);
  const { claims, others } = sides;
  const cited = await Promise.all(
    cites.map(async (place) => ({
      ...place,
      wordsSha256: sha256(await checkPlace(store, place)),
    })),
  );
  const body = parse({
    ...request.decision,
    claims: [...claims],
    ...(others.length > 0 ? { others: [...others] } : {}),
    ...(cited.length > 0 ? { cites: cited } : {}),
  });
  if (body.kind === "add") return completeAdded(store, body);
  checkSides(body.kind, sides);
  if (body.kind === "admit") await checkHeld(store, body);
  if (body.kind === "undo") await checkUndo(store, body.decision);
  const incident =
    first === undefined || seen.length > 1
      ? null
      : { id: first.shown.id, saw: shownDigest(first.computed) };
  const stand = await standOf(store, sight, [...claims, ...others]);
  const named = seen.length === 1 ? withPersonNamed(body, first!.shown) : body;
  const whole = { ...named, ...stand, incident };
  return whole.kind === "correct"
    ? { ...whole, value: checkField(whole.field, whole.value) }
    : whole;
}
