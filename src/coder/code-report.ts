import type { World } from "../countries/pack.js";
import { homeState } from "./affiliation/home-state.js";
import { reportVersion } from "../model/identity.js";
import { CODED_REPORT_SCHEMA, type CodedReport } from "../model/index.js";
import { sha256 } from "../model/sha256.js";
import type { TextView } from "../languages/ar/view.js";
import type { CoderInput } from "./coder-input.js";
import { codingSteps } from "./coding-steps.js";
import { ENGINE_VERSION } from "./engine-version.js";
import { fingerprintOf } from "./fingerprint.js";
import { textFeatures } from "./text-features.js";
import { joinPeople } from "./people.js";
import { cite, inferred } from "./printing/evidence.js";
import { printFigure } from "./printing/print-figure.js";
import { printIncident } from "./printing/print-incident.js";
import { printPerson } from "./printing/print-person.js";
import {
  cutReport,
  readingsOf,
  readReport,
  tellsNothing,
  type ReadReport,
} from "./read-report.js";
import { settleHappenings } from "./settling/settle-happenings.js";
import { traceOf, type FrameTrace } from "./trace.js";

/** Options of {@link codeReport}. */
export interface CodeOptions {
  /** Adds to the line what every frame was read from and what became of it. */
  readonly trace?: boolean;
}

/** A coded report, with its trace where one was asked for. */
export type CodedLine = CodedReport & {
  /** In reading order, the title first. */
  readonly trace?: readonly FrameTrace[];
};

/**
 * Reads one report into incidents, period figures and people, each value with
 * its citation.
 *
 * Deterministic and pure: the same report and packs give the same line.
 *
 * @param world the packs of all countries
 */
export function codeReport(
  input: CoderInput,
  world: World,
  options: CodeOptions = {},
): CodedLine {
  const { text, title, outlet, published } = input;
  const texts = cutReport(input);
  if (published !== null && !options.trace && tellsNothing(texts))
    return emptyLine(input, world, texts.text.view);
  const report = readReport(input, world, texts);
  const version = reportVersion({ text, title, outlet, published });
  const steps = codingSteps(report);
  const { figures, happenings } = steps;
  const mayTell = figures.length > 0 || happenings.length > 0;
  const people = mayTell ? joinPeople(...peopleOf(report)) : [];
  const settled = settleHappenings(report, happenings, people);
  const day = printInferredDay(report);
  const told = settled.length > 0 || figures.length > 0;
  const { view } = report.body;
  const features = told
    ? textFeatures(view, title)
    : { fingerprint: fingerprintOf(view) };
  return {
    schema: CODED_REPORT_SCHEMA,
    engine: ENGINE_VERSION,
    packs: world.digests,
    id: input.id,
    version,
    textSha256: sha256(text),
    ...features,
    outlet,
    title,
    published,
    publishedInferred: day.publishedInferred,
    incidents: settled.map((one, i) => ({
      id: `i${i + 1}`,
      ...printIncident(one, version),
    })),
    aggregates: figures.map((figure) => printFigure(figure, version)),
    people: told ? people.map((person) => printPerson(person, version)) : [],
    evidence: day.evidence,
    ...(options.trace ? { trace: traceOf(steps) } : {}),
  };
}

/** The line of a report that tells no happening and has a day of its own. */
function emptyLine(
  { id, text, title, outlet, published }: CoderInput,
  world: World,
  view: TextView,
): CodedLine {
  return {
    schema: CODED_REPORT_SCHEMA,
    engine: ENGINE_VERSION,
    packs: world.digests,
    id,
    version: reportVersion({ text, title, outlet, published }),
    textSha256: sha256(text),
    fingerprint: fingerprintOf(view),
    outlet,
    title,
    published,
    publishedInferred: null,
    incidents: [],
    aggregates: [],
    people: [],
    evidence: {},
  };
}

/** The texts of a report, and the state whose officers its ranks mean. */
function peopleOf(report: ReadReport): Parameters<typeof joinPeople> {
  const readings = readingsOf(report);
  const { country } = report.region;
  const { actors } = report.world;
  const tribes = actors.byId("tribes") ?? null;
  return [readings, homeState(readings, country, actors), tribes];
}

type InferredFields = Pick<CodedReport, "publishedInferred" | "evidence">;

/** The interval of an undated report, and the words it rests on. */
function printInferredDay({
  publishedInferred,
  body,
}: ReadReport): Required<InferredFields> {
  if (!publishedInferred) return { publishedInferred: null, evidence: {} };
  const { earliest, latest } = publishedInferred;
  const words = publishedInferred.evidence.map((e) => cite(body, e.from, e.to));
  return {
    publishedInferred: { earliest, latest },
    evidence: { "/publishedInferred": inferred("published-day", words, 0.7) },
  };
}
