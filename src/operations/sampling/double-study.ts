import {
  agreementOf,
  coderDrift,
  codingDifferences,
  matchReports,
  type CoderMonth,
  type CodersAgreement,
  type CodingDifference,
  type ReportCoding,
} from "../../evaluation/double-coding/index.js";
import type { ScoredIncident } from "../../evaluation/index.js";
import type { Register } from "../../register/open-register.js";
import {
  codingsOf,
  type KeptCoding,
} from "../../register/samples/double-codings.js";
import type { Sample } from "../../register/samples/samples.js";
import { machineIncidents } from "../../register/samples/version-readings.js";
import {
  withPrintedActors,
  type ActorTable,
  type WithActors,
} from "../coding/actor-table.js";
import { seededRandom } from "./seeded-random.js";

/** Code under which the program's own reading stands beside people's. */
export const MACHINE = "isnad";

/** What blind codings of a sample tell. */
export interface DoubleStudy {
  /** Reports handed in, by coder. */
  readonly handedIn: Readonly<Record<string, number>>;
  /** All people together. */
  readonly people: CodersAgreement;
  /** Two by two, in the order of their codes; with the program on demand. */
  readonly pairs: readonly CodersAgreement[];
  /** Of people alone. */
  readonly drift: readonly CoderMonth[];
  readonly differences: readonly CodingDifference[];
}

/** Coded from the text alone; what settles differences was made of the others. */
export const isBlind = ({ line }: Pick<KeptCoding, "line">): boolean =>
  !("settles" in line);

/** A line in the guide's form was checked when it was handed in. */
const incidentsOf = (line: Readonly<Record<string, unknown>>) =>
  line["incidents"] as readonly ScoredIncident[];

/** As the program codes it: with both sides, also when nobody is named. */
type CodedIncident = ScoredIncident & WithActors["incidents"][number];

async function machineCodings(
  register: Register,
  sample: Sample,
  people: readonly ReportCoding[],
  actors: ActorTable,
): Promise<readonly ReportCoding[]> {
  const coded = new Set(people.map(({ report }) => report));
  const wanted = sample.items.flatMap(({ item, version }) =>
    coded.has(item) ? [{ reportKey: item, version }] : [],
  );
  const read = await machineIncidents(register, wanted);
  return [...read].map(([report, found]) => {
    const incidents = found as readonly CodedIncident[];
    const named = withPrintedActors({ incidents, people: [] }, actors);
    return { report, coder: MACHINE, month: "", incidents: named.incidents };
  });
}

const pairsOf = (coders: readonly string[]) =>
  coders.flatMap((a, at) => coders.slice(at + 1).map((b) => [a, b] as const));

/**
 * Compares what people coded of a sample without seeing each other or the
 * program.
 *
 * @param machineActors - also hold each of them against the program, whose
 * actors bear other ids than the guide's: by this table; null for people alone
 * @param isSeen - reports of which who asks may know what others coded
 */
export async function studyOf(
  register: Register,
  sample: Sample,
  machineActors: ActorTable | null,
  isSeen: (reportKey: string) => boolean = () => true,
): Promise<DoubleStudy> {
  const kept = await codingsOf(register, sample);
  const people = kept
    .filter((one) => isBlind(one) && isSeen(one.reportKey))
    .map(({ reportKey, coder, handedInAt, line }) => ({
      report: reportKey,
      coder,
      month: handedInAt.slice(0, 7),
      incidents: incidentsOf(line),
    }));
  const machine =
    machineActors === null
      ? []
      : await machineCodings(register, sample, people, machineActors);
  const all = [...people, ...machine];
  const coders = [...new Set(people.map(({ coder }) => coder))].sort();
  const randomOf = (of: string) => (field: string) =>
    seededRandom(JSON.stringify([sample.seed, of, field]));
  const named = machineActors === null ? coders : [...coders, MACHINE];
  const matched = matchReports(people);
  return {
    handedIn: Object.fromEntries(
      coders.map((coder) => [
        coder,
        people.filter((one) => one.coder === coder).length,
      ]),
    ),
    people: agreementOf(matched, randomOf("people")),
    pairs: pairsOf(named).flatMap((pair) => {
      const own = matchReports(all.filter(({ coder }) => pair.includes(coder)));
      return own.length === 0 ? [] : [agreementOf(own, randomOf(pair.join()))];
    }),
    drift: coderDrift(people, randomOf("drift")),
    differences: codingDifferences(matched),
  };
}
