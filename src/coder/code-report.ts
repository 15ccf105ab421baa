import type { World } from "../countries/pack.js";
import { claimKey, reportVersion } from "../model/identity.js";
import { CODED_REPORT_SCHEMA, type CodedReport } from "../model/index.js";
import { sha256 } from "../model/sha256.js";
import { chainsOf, type Chain } from "./chains.js";
import type { CoderInput } from "./coder-input.js";
import { draftOf, type Draft } from "./drafts.js";
import { ENGINE_VERSION } from "./engine-version.js";
import {
  cite,
  citeSpan,
  inferred,
  read,
  type EvidenceMap,
} from "./evidence.js";
import { fingerprintOf } from "./fingerprint.js";
import { framesOf, isAccident } from "./frames.js";
import { tellsOfConflict } from "./conflict.js";
import { joinDrafts, type Happening } from "./happenings.js";
import { joinPeople, type KnownPerson } from "./people.js";
import { printIncident } from "./print-incident.js";
import { readReport, type ReadReport } from "./read-report.js";
import { resolveWhen } from "./resolve-when.js";
import { resolveWhere } from "./resolve-where.js";
import { separateFigures } from "./report-figures.js";
import { printFigure } from "./print-figure.js";
import { nameKey, type PersonMention } from "./mentions/read-people.js";
import { sameNameKey } from "./same-happening.js";

/** Options of {@link codeReport}. */
export interface CodeOptions {
  readonly trace?: boolean;
}

/**
 * Reads one report into incidents, period figures and people, each value with
 * its citation.
 *
 * Deterministic and pure: the same report and packs give the same line.
 */
export function codeReport(
  input: CoderInput,
  world: World,
  _options: CodeOptions = {},
): CodedReport {
  const report = readReport(input, world);
  const version = reportVersion({
    text: input.text,
    title: input.title,
    outlet: input.outlet,
    published: input.published,
  });
  const people = report.sport
    ? []
    : joinPeople([report.body, ...(report.title ? [report.title] : [])]);
  const drafts = report.sport ? [] : allDrafts(report);
  const { drafts: single, figures } = separateFigures(report, drafts);
  const happenings = tellsOfConflict(report, drafts)
    ? joinDrafts(single, true)
    : [];
  const incidents = settle(report, happenings, people, version);
  const inferredDay = report.publishedInferred;
  return {
    schema: CODED_REPORT_SCHEMA,
    engine: ENGINE_VERSION,
    packs: world.digests,
    id: input.id,
    version,
    textSha256: sha256(input.text),
    fingerprint: fingerprintOf(report.body.view),
    outlet: input.outlet,
    title: input.title,
    published: input.published,
    publishedInferred: inferredDay
      ? { earliest: inferredDay.earliest, latest: inferredDay.latest }
      : null,
    incidents: incidents.map((incident, i) => ({
      id: `i${i + 1}`,
      ...incident,
    })),
    aggregates: figures.map((figure) => printFigure(figure, report, version)),
    people:
      incidents.length > 0 || figures.length > 0
        ? people.map((p) => printPerson(p, version))
        : [],
    evidence: inferredDay
      ? {
          "/publishedInferred": {
            ...inferred(
              "published-day",
              inferredDay.evidence.map((e) => cite(report.body, e.from, e.to)),
              0.7,
            ),
          },
        }
      : {},
  } as unknown as CodedReport;
}

function allDrafts(report: ReadReport): readonly Draft[] {
  const out: Draft[] = [];
  for (const { reading, sentence, order } of report.sentences)
    for (const frame of framesOf(reading, sentence, order)) {
      if (isAccident(frame)) continue;
      out.push(draftOf(frame, report.places.get(reading) ?? []));
    }
  return out;
}

function settle(
  report: ReadReport,
  happenings: readonly Happening[],
  people: readonly KnownPerson[],
  version: string,
) {
  const background = happenings.map((h, i) => isBackground(h, i, report));
  const when = resolveWhen(
    happenings,
    {
      published: report.input.published,
      inferred: report.publishedInferred,
      lead: leadDate(report),
    },
    background,
  );
  const where = resolveWhere(
    happenings,
    { region: report.region, places: report.places },
    background,
  );
  const chains = new Map<unknown, Chain>();
  for (const reading of [report.body, ...(report.title ? [report.title] : [])])
    for (const [source, chain] of chainsOf(reading, report.input.outlet))
      chains.set(source, chain);
  const fullName = (person: PersonMention) =>
    people.find(
      (p) =>
        sameNameKey(nameKey(p.name), nameKey(person.name.name)) ||
        p.aliases.some((a) =>
          sameNameKey(nameKey(a.text), nameKey(person.name.name)),
        ),
    )?.name ?? person.name.name;
  return happenings.map((happening, i) => {
    const own = happening.drafts.flatMap((d) =>
      d.sources.flatMap((s) => chains.get(s) ?? []),
    );
    return printIncident(
      {
        happening,
        when: when[i] as never,
        where: where[i] as never,
        background: background[i] ?? false,
        chains: own,
        fullName,
      },
      version,
    );
  });
}

/** A day told in the first sentence of the body. */
function leadDate(report: ReadReport) {
  const lead = report.sentences.find((s) => s.order === 0);
  if (!lead) return null;
  return (
    lead.reading.dates.find(
      (d) =>
        d.from >= lead.sentence.from &&
        d.from < lead.sentence.to &&
        d.role === "when" &&
        d.precision === "day" &&
        d.interval !== null,
    ) ?? null
  );
}

const CONTEXT_DAYS = 10;

/** Told as context: by a marker, or dated well before the report. */
function isBackground(
  happening: Happening,
  index: number,
  report: ReadReport,
): boolean {
  if (happening.drafts.some((d) => d.frame.order < 0)) return false;
  const first = happening.drafts[0];
  const opening = first?.frame.order === 0;
  if (first?.background && !opening) return true;
  if (index === 0) return false;
  const end = happening.drafts.map((d) => d.date?.interval?.end).find(Boolean);
  const published = report.input.published ?? report.publishedInferred?.latest;
  if (!end || !published) return false;
  return (Date.parse(published) - Date.parse(end)) / 86400000 > CONTEXT_DAYS;
}

function printPerson(person: KnownPerson, version: string) {
  const { span, rule } = person.mention.name;
  const evidence: EvidenceMap = {
    "/name": read([citeSpan(person.reading, span.start, span.end)], rule, 0.85),
  };
  person.aliases.forEach((alias, i) => {
    evidence[`/aliases/${i}`] = read(
      [cite(alias.reading, alias.from, alias.to)],
      "ar.person.alias",
      0.8,
    );
  });
  if (person.actor)
    evidence["/actor"] = read(
      [cite(person.actor.reading, person.actor.from, person.actor.to)],
      "ar.person.affiliation",
      0.7,
    );
  if (person.position)
    evidence["/position"] = read(
      [cite(person.position.reading, person.position.from, person.position.to)],
      "ar.person.title",
      0.8,
    );
  return {
    name: person.name,
    aliases: person.aliases.map((a) => a.text),
    actor: person.actor?.actor.id ?? null,
    position: person.position?.text ?? null,
    key: claimKey(
      version,
      citeSpan(person.reading, span.start, span.end),
      "person",
    ),
    evidence,
  };
}
