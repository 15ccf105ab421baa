import { once } from "../../../text/once.js";
import { onceEach } from "../../../text/once-each.js";
import { actorKey } from "../../mentions/actor-mention.js";
import type { Frame } from "../../frames.js";
import type { Happening } from "../../happenings.js";
import { isViolent } from "../../joining/compatible-types.js";
import type { Claim } from "../claims.js";
import { isTitle } from "../only-named.js";
import { sceneOf } from "../party-scene.js";
import { scopeOf, SCOPES, type Candidate, type Naming } from "./candidate.js";
import { neighbours, steps } from "./standing.js";
import { aroundFeatures, type ToldSides } from "./told-sides.js";
import { headClass } from "./word-classes.js";

/** What the parties of one happening are weighed by. */
export interface Weighing {
  readonly happening: Happening;
  readonly claims: readonly Claim[];
  /** All forces of the report. */
  readonly candidates: readonly Candidate[];
  /** The sides told of all happenings of the report. */
  readonly sides: readonly ToldSides[];
}

const POLITICS: ReadonlySet<string> = new Set([
  "meeting",
  "agreement",
  "statement",
  "decree",
  "protest",
  "threat",
]);
const ARMED: ReadonlySet<string> = new Set([
  "state_force",
  "security_branch",
  "militia",
  "rebel",
  "jihadist",
  "foreign_state",
  "government",
]);

/** What speaks for and against a force being a party of a happening. */
export function partyFeatures(
  weighing: Weighing,
  candidate: Candidate,
): ReadonlySet<string> {
  const out = new Set<string>();
  const add = (name: string) => out.add(name);
  const { happening, candidates } = weighing;
  const { type, drafts } = happening;
  const own = drafts.map((d) => d.frame);
  const family = familyOf(type);
  const scopes = candidate.namings.map((n) => scopeOf(n, own));
  const near = SCOPES.find((s) => scopes.includes(s)) ?? "report";
  const kind = kindOf(candidate);
  add(`type-${type}`);
  add(`kind-${kind}`);
  add(`kind-${kind} family-${family}`);
  add(`scope-${near}`);
  if (family === "other") add(`scope-${near} type-${type}`);
  const rules = rulesOf(weighing, candidate.key);
  const told = (side: "P" | "T") =>
    drafts.some((d) => (side === "P" ? d.perpetrators : d.targets).length > 0);
  for (const { side, rule } of rules) {
    add(`rule-${side} ${rule}`);
    add(`slot-${side}`);
    add(`slot-${side} family-${family}`);
    add(`slot-${side} kind-${kind}`);
  }
  const sides = new Set(rules.map((r) => r.side));
  add(`sides-${[...sides].toSorted().join("")}`);
  const untold = `${told("P") ? "p" : ""}${told("T") ? "t" : ""}`;
  if (sides.size === 0) {
    add(`none told-${untold}`);
    add(`none told-${untold} scope-${near}`);
    add(`none scope-${near} kind-${kind}`);
    add(`none scope-${near} family-${family}`);
  } else add(`slot-${[...sides].join("")} told-${untold}`);
  const fallen = drafts.some(({ harms }) =>
    harms.some(
      ({ group }) => group.actor && actorKey(group.actor) === candidate.key,
    ),
  );
  if (fallen) {
    add("own-victims");
    add(`own-victims sides-${[...sides].toSorted().join("")}`);
    add(`own-victims family-${family}`);
  }
  for (const { party } of weighing.claims)
    if (actorKey(party.mention) === candidate.key) add(`claim-${party.basis}`);
  candidate.namings.forEach((naming, i) => {
    const scope = scopes[i];
    if (scope === "frame" || scope === "sentence")
      for (const name of standingNames(naming)[scope]()) add(name);
    else if (scope === near && naming.slot)
      add(`${scope} other-${naming.slot.side}`);
  });
  for (const name of aroundFeatures(candidate.key, happening, weighing.sides)) {
    if (sides.size === 0)
      add(
        `${near === "frame" || near === "sentence" ? "none here" : "none far"} ${name}`,
      );
    else add(name);
  }
  for (const name of reportFeatures(candidate, candidates, own)) {
    add(name);
    if (sides.size === 0) add(`none ${name}`);
  }
  return out;
}

function familyOf(type: Happening["type"]): string {
  if (isViolent(type)) return type === "armed_clash" ? "clash" : "violent";
  return POLITICS.has(type) ? "politics" : "other";
}

function kindOf({ namings }: Candidate): string {
  const { actor, pseudo } = namings[0]?.mention ?? {};
  if (actor?.id === "civilians") return "civilians";
  if (!actor) return pseudo ? "unknown" : "unnamed";
  return ARMED.has(actor.kind) ? "armed" : actor.kind;
}

interface Ruled {
  readonly side: "P" | "T";
  readonly rule: string;
}

/** The sides that the place rules gave a force in the happening. */
function rulesOf({ happening }: Weighing, key: string): readonly Ruled[] {
  const of = (side: "P" | "T") =>
    happening.drafts
      .flatMap((d) => (side === "P" ? d.perpetrators : d.targets))
      .filter(({ mention }) => actorKey(mention) === key)
      .map(({ rule }) => ({ side, rule }));
  return [...of("P"), ...of("T")];
}

/** What is asked of a naming again for each happening of its report. */
const standingNames = onceEach((naming: Naming) => {
  const names = once(() => placeFeatures(naming));
  const inScope = (scope: "frame" | "sentence") =>
    once(() => names().map((name) => `${scope}: ${name}`));
  return { frame: inScope("frame"), sentence: inScope("sentence") };
});

/** How a force stands in its sentence: its trigger, the words around it. */
function placeFeatures(naming: Naming): readonly string[] {
  const { mention, reading, frame, speaks } = naming;
  const out: string[] = [...neighbours(reading, mention)];
  if (speaks) out.push("speaks");
  out.push(`head-${headClass(mention.head)}`);
  const clitic = mention.clitics.join("");
  if (clitic !== "") out.push(`clitic-${clitic}`);
  if (!frame) return out;
  if (isTitle(frame, mention)) out.push("person-title");
  const others = reading.actors.filter(
    (a) => a.from >= frame.from && a.from < frame.to,
  );
  const rank = others.indexOf(mention);
  out.push(
    `rank-${rank === 0 ? "first" : "later"}${others.length === 1 ? "-only" : ""}`,
  );
  const scene = sceneOf(frame, mention, others[rank - 1]);
  if (!scene) return out;
  const { cue, after, behind, ahead, act } = scene;
  const place = after ? `after-${steps(behind)}` : `ahead-${steps(ahead)}`;
  const side = after ? "after" : "ahead";
  const form = cue.form === "verb" ? `verb-${cue.voice}` : cue.form;
  out.push(`place-${place}`, `${form} ${side}`, `${form} ${place}`);
  out.push(`act-${act.act} ${side}`, `${out[0]} ${side}`);
  if (cue.object) out.push(`object ${side}`);
  return out;
}

/** How a force stands in the whole report. */
function reportFeatures(
  candidate: Candidate,
  all: readonly Candidate[],
  own: readonly Frame[],
): readonly string[] {
  const out: string[] = [];
  const armed = all.filter((c) => kindOf(c) === "armed");
  if (armed.includes(candidate)) {
    out.push(
      armed.length === 1
        ? "only-armed"
        : armed.length === 2
          ? "of-two-armed"
          : "of-many-armed",
    );
    if (armed[0] === candidate) out.push("first-armed");
    const most = Math.max(...armed.map((c) => c.namings.length));
    if (candidate.namings.length === most && most > 1) out.push("most-named");
  }
  const elsewhere = candidate.namings.filter(
    (n) => n.frame && !own.includes(n.frame),
  );
  const acts = elsewhere.filter((n) => n.slot?.side === "perpetrator").length;
  const hit = elsewhere.filter((n) => n.slot?.side === "target").length;
  if (acts > 0) out.push(acts > 1 ? "acts-often" : "acts-once");
  if (hit > 0) out.push(hit > 1 ? "hit-often" : "hit-once");
  if (elsewhere.length === 0) out.push("not-elsewhere");
  if (candidate.namings.every((n) => n.speaks)) out.push("only-speaks");
  return out;
}
