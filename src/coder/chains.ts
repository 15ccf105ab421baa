import { foldKey } from "../languages/ar/letters.js";
import type { PersonMention } from "./mentions/person-mention.js";
import type { SourceMention } from "./mentions/source-mention.js";
import type { Reading } from "./reading.js";

/** A chain of attribution with the spans it was read from. */
export interface Chain {
  readonly names: readonly string[];
  readonly spans: readonly {
    readonly reading: Reading;
    readonly from: number;
    readonly to: number;
  }[];
  readonly rule: string;
  readonly denies: boolean;
}

/**
 * Chains of a report, by saying verb: anaphoric sources resolved, the outlet
 * itself left out, a spokesman put inside the body he speaks for.
 */
export function chainsOf(
  reading: Reading,
  outlet: string | null,
): ReadonlyMap<SourceMention, Chain> {
  const out = new Map<SourceMention, Chain>();
  const named: Chain[] = [];
  for (const source of reading.sources) {
    const chain = resolve(reading, source, outlet, named);
    if (!chain) continue;
    out.set(source, chain);
    if (!source.chain[0]?.anaphoric) named.push(chain);
  }
  return out;
}

function resolve(
  reading: Reading,
  source: SourceMention,
  outlet: string | null,
  named: readonly Chain[],
): Chain | null {
  const first = source.chain[0];
  if (!first) return null;
  if (first.anaphoric && source.chain.length === 1) {
    const back = antecedent(first.name, named);
    if (back) return back;
  }
  const names: string[] = [];
  const spans: Chain["spans"][number][] = [];
  const add = (name: string, from: number, to: number) => {
    if (name === "" || isOutlet(name, outlet)) return;
    if (names.some((n) => foldKey(n) === foldKey(name))) return;
    names.push(name);
    spans.push({ reading, from, to });
  };
  if (source.toldTo)
    add(source.toldTo.name, source.toldTo.from, source.toldTo.to);
  for (const link of source.chain) {
    const back = link.anaphoric ? antecedent(link.name, named) : null;
    if (back) {
      back.names.forEach((name, i) =>
        add(
          name,
          back.spans[i]?.from ?? link.from,
          back.spans[i]?.to ?? link.to,
        ),
      );
      continue;
    }
    const person = reading.people.find(
      (p) => p.name.from >= link.from && p.name.to <= link.to + 1,
    );
    const body = person ? bodyOf(reading, person, link.from, named) : null;
    if (person && body) add(body.name, body.from, body.to);
    if (person) add(person.name.name, person.name.from, person.name.to);
    else add(link.name, link.from, link.to);
  }
  return names.length === 0
    ? null
    : { names, spans, rule: source.rule, denies: source.denies };
}

const SPEAKS_FOR: ReadonlySet<string> = new Set(["باسم", "بلسان"]);

/** `المتحدث باسم X فلان`: X stands before the person in the chain. */
function bodyOf(
  reading: Reading,
  person: PersonMention,
  from: number,
  named: readonly Chain[],
): { name: string; from: number; to: number } | null {
  for (let i = from; i < person.name.from; i++) {
    if (!SPEAKS_FOR.has(reading.view.keys[i] ?? "")) continue;
    const to = person.name.from;
    if (to <= i + 1) return null;
    const { tokens } = reading.view;
    const name = tokens.source.original
      .slice(tokens.start[i + 1], tokens.end[to - 1])
      .replace(/[«»“”"]/g, "")
      .trim();
    const back = antecedent(name, named);
    return { name: back?.names[0] ?? name, from: i + 1, to };
  }
  return null;
}

/** The last chain that a definite noun repeats: المصدر، التجمع. */
function antecedent(name: string, named: readonly Chain[]): Chain | null {
  const noun = (foldKey(name).split(" ")[0] ?? "").replace(/^(و|ب|ل)?ال/, "");
  const same = named.findLast((chain) =>
    chain.names.some((n) =>
      foldKey(n)
        .split(" ")
        .some((w) => w.replace(/^ال/, "") === noun),
    ),
  );
  if (same) return same;
  return [
    "مصدر",
    "مصادر",
    "ناشط",
    "مسوول",
    "متحدث",
    "ناطق",
    "قيادي",
    "بيان",
  ].includes(noun)
    ? (named.at(-1) ?? null)
    : null;
}

function isOutlet(name: string, outlet: string | null): boolean {
  if (!outlet) return false;
  const words = (s: string) =>
    foldKey(s)
      .split(" ")
      .map((w) => w.replace(/^(و|ل|ب)?ال/, "").replace(/^[لب](?=.{4})/, ""))
      .filter(
        (w) =>
          w.length > 1 &&
          ![
            "شبكه",
            "وكاله",
            "موقع",
            "صحيفه",
            "جريده",
            "قناه",
            "لوكاله",
            "لموقع",
            "لشبكه",
            "لجريده",
            "لصحيفه",
            "لقناه",
            "منصه",
          ].includes(w),
      );
  const x = words(name);
  const y = words(outlet);
  return x.length > 0 && x.every((w) => y.includes(w));
}

/** Distinct chains, the longer of two that begin alike. */
export function distinctChains(chains: readonly Chain[]): readonly Chain[] {
  const out: Chain[] = [];
  for (const chain of chains) {
    const at = out.findIndex(
      (c) => starts(c.names, chain.names) || starts(chain.names, c.names),
    );
    if (at < 0) out.push(chain);
    else if ((out[at]?.names.length ?? 0) < chain.names.length) out[at] = chain;
  }
  return out;
}

function starts(long: readonly string[], short: readonly string[]): boolean {
  return short.every((name, i) => foldKey(name) === foldKey(long[i] ?? ""));
}
