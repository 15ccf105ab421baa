import {
  codingDifferences,
  matchReports,
  type ReportCoding,
} from "../../evaluation/double-coding/index.js";
import type { GoldReport } from "../../model/gold-report.js";
import type { Register } from "../../register/open-register.js";
import {
  codingsOf,
  handIn,
  type KeptCoding,
} from "../../register/samples/double-codings.js";
import { readSample, type Sample } from "../../register/samples/samples.js";
import { textsOf } from "../../register/samples/version-readings.js";
import { reportFrame } from "./audit-frame.js";
import { isBlind, studyOf } from "./double-study.js";
import { drawOrFind } from "./draw.js";

const read = (register: Register, name: string) =>
  readSample(register, name, ["texts"]);

/** The samples of texts, and how far one coder has come in them. */
export async function blindSamples(register: Register, coder: string) {
  const rows = await register.store
    .selectFrom("sample")
    .select("name")
    .where("kind", "=", "texts")
    .orderBy("drawn_at", "desc")
    .execute();
  const samples = [];
  for (const { name } of rows) {
    const sample = await read(register, name);
    const codings = await codingsOf(register, sample);
    const blind = codings.filter(isBlind);
    samples.push({
      ...{ name, drawnAt: sample.drawnAt, items: sample.items.length },
      mine: blind.filter((one) => one.coder === coder).length,
      coders: new Set(blind.map((one) => one.coder)).size,
    });
  }
  return samples;
}

/** A sample that is to be drawn. */
export interface BlindDraw {
  readonly name: string;
  /** Published in this month; null for any. */
  readonly month: string | null;
  readonly count: number;
  readonly author: string;
}

/**
 * Draws texts by chance, or finds those that the same order drew before.
 *
 * @throws IsnadError `REG-SAMPLE-EXISTS`, `REG-SAMPLE-EMPTY`
 */
export async function drawBlind(
  register: Register,
  { name, month, count, author }: BlindDraw,
) {
  const question = { month };
  const drawnAt = new Date().toISOString();
  const head = { name, kind: "texts" as const, question, author };
  const sample = await drawOrFind(
    register,
    { ...head, size: count, drawnAt },
    () => reportFrame(register, question, () => true),
  );
  return { name, items: sample.items.length, frame: sample.frame };
}

const wantedOf = ({ items }: Sample) =>
  items.map(({ item, version }) => ({ reportKey: item, version }));

/**
 * The texts of a sample, and whether one coder has handed them in: neither what
 * others coded nor what the program read.
 *
 * @throws IsnadError `REG-SAMPLE-UNKNOWN`
 */
export async function blindTask(
  register: Register,
  name: string,
  coder: string,
) {
  const sample = await read(register, name);
  const codings = await codingsOf(register, sample);
  const own = new Set(
    codings
      .filter((one) => one.coder === coder)
      .map(({ reportKey }) => reportKey),
  );
  const texts = await textsOf(register, wantedOf(sample));
  return texts.map(({ reportKey, outlet, title, published, text }) => ({
    ...{ id: reportKey, outlet, title, published, text },
    isDone: own.has(reportKey),
  }));
}

/**
 * Hands in what one coder coded of one text.
 *
 * @throws IsnadError `REG-SAMPLE-UNKNOWN`, `REG-NOT-DRAWN`, `REG-CODING-STANDS`
 */
export async function handInCoding(
  register: Register,
  name: string,
  coder: string,
  line: GoldReport,
): Promise<number> {
  const sample = await read(register, name);
  const handedInAt = new Date().toISOString();
  const codings = [{ reportKey: line.id, line: { ...line } }];
  return handIn(register, sample, codings, { coder, handedInAt });
}

type CodedIncidents = ReportCoding["incidents"];

const codingOf = ({ reportKey, coder, handedInAt, line }: KeptCoding) => ({
  report: reportKey,
  coder,
  month: handedInAt.slice(0, 7),
  incidents: line["incidents"] as CodedIncidents,
});

/** Whoever codes himself knows of the others what he has handed in already. */
function seenBy(coder: string, codings: readonly KeptCoding[]) {
  const blind = codings.filter(isBlind);
  const own = blind.filter((one) => one.coder === coder);
  const done = new Set(own.map(({ reportKey }) => reportKey));
  return (report: string) => own.length === 0 || done.has(report);
}

/**
 * How far coders agree, and what they coded differently, side by side. Who is
 * one of the coders is shown what he has handed in himself.
 *
 * @throws IsnadError `REG-SAMPLE-UNKNOWN`
 */
export async function blindAgreement(
  register: Register,
  name: string,
  who: string,
) {
  const sample = await read(register, name);
  const kept = await codingsOf(register, sample);
  const isSeen = seenBy(who, kept);
  const study = await studyOf(register, sample, null, isSeen);
  const seen = kept.filter(({ reportKey }) => isSeen(reportKey));
  const matched = matchReports(seen.filter(isBlind).map(codingOf));
  const settled = new Map(
    seen
      .filter((one) => !isBlind(one))
      .map(({ reportKey, coder }) => [reportKey, coder]),
  );
  const heads = new Map(
    (await textsOf(register, wantedOf(sample))).map((one) => [
      one.reportKey,
      one,
    ]),
  );
  const reports = matched.map((one) => {
    const differences = codingDifferences([one]);
    const head = heads.get(one.report);
    return {
      id: one.report,
      ...{ outlet: head?.outlet ?? null, text: head?.text ?? "" },
      published: head?.published ?? null,
      coders: one.codings.map(({ coder }) => coder),
      settledBy: settled.get(one.report) ?? null,
      incidents: one.incidents.map(({ byCoder }) => ({
        told: [...byCoder].map(([coder, incident]) => ({ coder, incident })),
        differs: differences
          .filter(({ told }) =>
            told.some(
              ({ coder, incident }) =>
                incident !== null && byCoder.get(coder)?.id === incident,
            ),
          )
          .map(({ field }) => field),
      })),
    };
  });
  const { handedIn, people } = study;
  return { handedIn, people, reports };
}
