import type { CodedIncident } from "../model/index.js";
import { claimKey } from "../model/identity.js";
import { casualtyRows, type Row } from "./casualty-rows.js";
import { distinctChains, type Chain } from "./chains.js";
import type { Draft } from "./drafts.js";
import {
  cite,
  citeSpan,
  inferred,
  read,
  type EvidenceMap,
} from "./evidence.js";
import type { Happening } from "./happenings.js";
import type { Party } from "./parties.js";
import { roleOfActor } from "./roles.js";
import type { When } from "./resolve-when.js";
import type { Where } from "./resolve-where.js";
import { statusOf } from "./status.js";
import { nameKey, type PersonMention } from "./mentions/read-people.js";
import type { Reading } from "./reading.js";

/** What the report settled for a happening before it is printed. */
export interface Settled {
  readonly happening: Happening;
  readonly when: When;
  readonly where: Where;
  readonly background: boolean;
  readonly chains: readonly Chain[];
  readonly fullName: (person: PersonMention) => string;
}

/** Prints one happening in the output contract's form, without its number. */
export function printIncident(
  settled: Settled,
  version: string,
): Omit<CodedIncident, "id"> {
  const { happening, when, where } = settled;
  const { drafts } = happening;
  const first = drafts[0] as Draft;
  const evidence: EvidenceMap = {};
  const trigger = first.frame.triggers[0];
  const reading = first.frame.reading;
  if (trigger)
    evidence["/type"] = read(
      [cite(reading, trigger.hit.from, trigger.hit.to)],
      trigger.hit.value.id,
      0.8,
    );
  const parties = partyRows(settled, evidence);
  const rows = casualtyRows(drafts, {
    force: targetRole(drafts),
    civilianTarget: civilianTarget(happening),
  });
  const casualties = rows.map((row, i) => printRow(row, i, settled, evidence));
  const weapons = weaponRows(drafts, happening.type, evidence);
  const sources = distinctChains(settled.chains);
  sources.forEach((chain, i) =>
    chain.names.forEach((_, k) => {
      const span = chain.spans[k];
      if (span)
        evidence[`/sources/${i}/${k}`] = read(
          [cite(span.reading, span.from, span.to)],
          chain.rule,
          0.8,
        );
    }),
  );
  whenEvidence(when, evidence);
  whereEvidence(where, evidence);
  const status = statusOf(happening, rows);
  const chains = sources.map((c) => [...c.names]);
  return {
    type: happening.type,
    status,
    when: {
      start: when.start,
      end: when.end,
      precision: when.precision as never,
      anchor: when.anchor,
      partOfDay: partOfDay(when),
    },
    where: {
      name: where.name,
      admin1: where.admin1,
      country: where.country,
      precision: where.precision as never,
      placeId: where.place?.place?.id ?? null,
      lat: where.place?.place?.lat ?? null,
      lon: where.place?.place?.lon ?? null,
      relation: where.name === null ? null : relationOf(where),
    },
    perpetrators: parties.perpetrators,
    targets: targetsOf(settled, rows, parties.targets, evidence),
    weapons,
    casualties: status === "denied" ? [] : casualties,
    sources: chains,
    background: settled.background,
    victims: [],
    toldNone: [...new Set(drafts.flatMap((d) => d.toldNone))],
    key: claimKey(
      version,
      trigger
        ? cite(reading, trigger.hit.from, trigger.hit.to)
        : { in: "text", start: 0, end: 1 },
    ),
    evidence,
  } as Omit<CodedIncident, "id">;
}

function partOfDay(when: When): never {
  return (when.partOfDay ?? null) as never;
}

function relationOf(where: Where): string {
  const cue = where.place?.cue ?? "";
  if (["قرب", "بالقرب", "بمحاذاه", "بجوار", "جوار"].includes(cue))
    return "near";
  if (["شرق", "شرقي"].includes(cue)) return "east_of";
  if (["غرب", "غربي"].includes(cue)) return "west_of";
  if (["شمال", "شمالي"].includes(cue)) return "north_of";
  if (["جنوب", "جنوبي"].includes(cue)) return "south_of";
  if (["محيط", "اطراف", "مشارف", "ضواحي"].includes(cue)) return "outskirts_of";
  return cue === "بين" ? "between" : "in";
}

function partyRows(settled: Settled, evidence: EvidenceMap) {
  const { drafts, type } = settled.happening;
  const perpetrators: Party[] = [];
  const targets: Party[] = [];
  const readings = new Map<Party, Reading>();
  for (const draft of drafts) {
    for (const p of draft.perpetrators)
      if (!has(perpetrators, p)) {
        perpetrators.push(p);
        readings.set(p, draft.frame.reading);
      }
    for (const p of draft.targets)
      if (!has(targets, p) && p.mention.actor !== null) {
        targets.push(p);
        readings.set(p, draft.frame.reading);
      }
  }
  const kept = targets.filter(
    (t) =>
      !perpetrators.some(
        (p) =>
          p.mention.actor?.id === t.mention.actor?.id && type !== "armed_clash",
      ),
  );
  const print = (list: readonly Party[], side: string) =>
    list.map((party, i) => {
      const reading = readings.get(party);
      if (reading) {
        evidence[`/${side}/${i}/name`] = read(
          [cite(reading, party.mention.from, party.mention.to)],
          party.mention.rule,
          0.8,
        );
        if (party.mention.actor)
          evidence[`/${side}/${i}/id`] = read(
            [cite(reading, party.mention.coreFrom, party.mention.to)],
            party.rule,
            0.75,
          );
      }
      return {
        id:
          party.mention.actor?.id ?? (party.mention.pseudo ? "unknown" : null),
        name: party.mention.name,
        basis: party.basis,
        sources: [],
      };
    });
  return {
    perpetrators: print(perpetrators, "perpetrators"),
    targets: print(kept, "targets"),
  };
}

function has(list: readonly Party[], party: Party): boolean {
  return list.some(
    (p) =>
      (p.mention.actor?.id ?? p.mention.pseudo) ===
      (party.mention.actor?.id ?? party.mention.pseudo),
  );
}

const AIMED: ReadonlySet<string> = new Set([
  "assassination",
  "abduction",
  "release",
  "death_in_custody",
  "homicide",
  "execution",
]);

/** Persons aimed at, then the forces. */
function targetsOf(
  settled: Settled,
  rows: readonly Row[],
  forces: readonly {
    id: string | null;
    name: string;
    basis: string;
    sources: readonly (readonly string[])[];
  }[],
  evidence: EvidenceMap,
) {
  const { type } = settled.happening;
  if (!AIMED.has(type) && type !== "arrest") return forces;
  const row = rows.find((r) => r.group === null && r.people.length > 0);
  const person = row?.people[0];
  const people =
    type === "assassination" || type === "homicide"
      ? person
        ? [person]
        : []
      : (row?.people ?? []);
  const printed = people.map((p, i) => {
    evidence[`/targets/${i}/name`] = read(
      [citeSpan(row?.reading as Reading, p.name.span.start, p.name.span.end)],
      p.name.rule,
      0.85,
    );
    return {
      id: null,
      name: settled.fullName(p),
      basis: "stated",
      sources: [] as string[][],
    };
  });
  if (printed.length === 0) return forces;
  for (const key of Object.keys(evidence))
    if (/^\/targets\/\d+\/id$/.test(key)) delete evidence[key];
  for (const key of Object.keys(evidence))
    if (
      /^\/targets\/\d+\/name$/.test(key) &&
      Number(key.split("/")[2]) >= printed.length
    )
      delete evidence[key];
  return printed;
}

function targetRole(drafts: readonly Draft[]) {
  for (const draft of drafts)
    for (const t of draft.targets) {
      const role = t.mention.actor ? roleOfActor(t.mention.actor) : null;
      if (role && role !== "civilian") return role;
    }
  return null;
}

const RESIDENTIAL = /(سكنيه?|منازل|منزل|سوق|السوق|مدرسه|مخيم|مدنيين|احياء)/;

function civilianTarget(happening: Happening): boolean {
  if (!["shelling", "airstrike"].includes(happening.type)) return false;
  return happening.drafts.some((d) => {
    for (let i = d.frame.from; i < d.frame.to; i++)
      if (RESIDENTIAL.test(d.frame.reading.view.keys[i] ?? "")) return true;
    return false;
  });
}

function weaponRows(
  drafts: readonly Draft[],
  type: string,
  evidence: EvidenceMap,
) {
  const out: string[] = [];
  for (const draft of drafts)
    for (const w of draft.weapons) {
      if (
        out.includes(w.code) ||
        (w.code === "gunfire" &&
          ["shelling", "explosion", "airstrike"].includes(type))
      )
        continue;
      if (
        ["aircraft", "drone"].includes(w.code) &&
        !["airstrike", "raid", "armed_attack"].includes(type)
      )
        continue;
      if (
        w.code === "arson" &&
        !["property_damage", "armed_attack", "homicide"].includes(type)
      )
        continue;
      if (POLITICS.has(type)) continue;
      evidence[`/weapons/${out.length}`] = read(
        [cite(draft.frame.reading, w.from, w.to)],
        "ar.weapon.word",
        0.85,
      );
      out.push(w.code);
    }
  return out;
}

const POLITICS: ReadonlySet<string> = new Set(
  [
    "threat",
    "meeting",
    "agreement",
    "statement",
    "decree",
    "protest",
    "deployment",
    "withdrawal",
    "control_change",
    "surrender",
    "siege",
    "displacement",
    "release",
    "body_found",
  ].filter((t) => t !== "body_found"),
);

function printRow(
  row: Row,
  i: number,
  settled: Settled,
  evidence: EvidenceMap,
) {
  const at = `/casualties/${i}`;
  const count = cite(row.reading, row.from, row.to);
  const rule = row.rule;
  evidence[`${at}/outcome`] = read(
    [cite(row.reading, row.trigger, row.trigger + 1)],
    "ar.casualty.outcome",
    0.85,
  );
  evidence[`${at}/min`] = read([count], rule, 0.8);
  evidence[`${at}/max`] = read([count], rule, 0.8);
  evidence[`${at}/role`] = row.roleTold
    ? read([cite(row.reading, row.from, row.to + 1)], "ar.casualty.role", 0.7)
    : inferred("default-of-type", [count], 0.5);
  const names: string[] = [];
  for (const p of row.people) {
    const name = settled.fullName(p);
    if (names.includes(name)) continue;
    evidence[`${at}/names/${names.length}`] = read(
      [citeSpan(row.reading, p.name.span.start, p.name.span.end)],
      p.name.rule,
      0.85,
    );
    names.push(name);
  }
  return {
    outcome: row.outcome,
    min: row.min,
    max: row.max,
    role: row.role,
    ...(row.group === null ? {} : { group: row.group }),
    names,
    hedge: row.hedge === "exact" ? null : row.hedge,
    unit: row.unit,
    sources: [],
  };
}

function whenEvidence(when: When, evidence: EvidenceMap): void {
  if (when.start === null) return;
  if (when.read && !when.inferred) {
    const { draft, mention } = when.read;
    evidence["/when"] = read(
      [citeSpan(draft.frame.reading, mention.start, mention.end)],
      mention.rule,
      0.85,
    );
  } else if (when.read) {
    const { draft, mention } = when.read;
    evidence["/when"] = inferred(
      when.inferred ?? "same-happening",
      [citeSpan(draft.frame.reading, mention.start, mention.end)],
      0.5,
    );
  } else
    evidence["/when"] = inferred(when.inferred ?? "published-day", [], 0.5);
}

function whereEvidence(where: Where, evidence: EvidenceMap): void {
  if (where.name === null || !where.place || !where.draft) {
    if (where.admin1)
      evidence["/where/admin1"] = inferred("parent-place", [], 0.5);
    return;
  }
  const { reading } = where.draft.frame;
  const span = cite(reading, where.place.nameFrom, where.place.nameTo);
  evidence["/where/name"] = where.inferred
    ? inferred(where.inferred, [span], 0.5)
    : read([span], "ar.place.name", 0.8);
  if (where.admin1)
    evidence["/where/admin1"] = inferred("parent-place", [span], 0.75);
  if (where.country)
    evidence["/where/country"] = inferred("parent-place", [span], 0.9);
}

/** For people joined over the report. */
export { nameKey };
