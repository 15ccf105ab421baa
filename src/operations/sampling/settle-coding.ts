import type { GoldIncident } from "../../model/gold-report.js";
import { badValue } from "../bad-value.js";
import type { Register } from "../../register/open-register.js";
import { codingsOf, handIn } from "../../register/samples/double-codings.js";
import { readSample } from "../../register/samples/samples.js";
import { isBlind } from "./double-study.js";

/** Fields that are settled one by one, by the field of an incident. */
export const SETTLED_FIELDS = [
  "type",
  "status",
  "when",
  "where",
  "casualties",
  "perpetrators",
  "targets",
  "weapons",
  "victims",
  "background",
] as const;

/** A field of {@link SETTLED_FIELDS}. */
export type SettledField = (typeof SETTLED_FIELDS)[number];

/** One happening that a third person lets stand, and whose value of each field. */
export interface SettledIncident {
  /** Number of the incident by coder, as each handed it in. */
  readonly of: Readonly<Record<string, string>>;
  /** Whose fields stand where `take` names nobody. */
  readonly base: string;
  /** By field, the coder whose value stands. */
  readonly take: Readonly<Partial<Record<SettledField, string>>>;
}

/** What a third person settles of one report. */
export interface Settlement {
  readonly report: string;
  readonly incidents: readonly SettledIncident[];
}

/**
 * Settles what coders coded differently of one report: a coding that is made of
 * theirs, field by field. It is kept beside theirs under the code of who settled
 * and is no part of their agreement.
 *
 * @throws IsnadError `REG-SAMPLE-UNKNOWN`, `REG-NOT-DRAWN`, `REG-CODING-STANDS`
 * where he coded or settled the report before, `CLI-BAD-OPTION-VALUE` for an
 * incident that nobody coded
 */
export async function settleCoding(
  register: Register,
  name: string,
  author: string,
  { report, incidents }: Settlement,
): Promise<void> {
  const sample = await readSample(register, name, ["texts"]);
  const codings = (await codingsOf(register, sample)).filter(
    (one) => one.reportKey === report && isBlind(one),
  );
  const found = (coder: string, id: string | undefined): GoldIncident => {
    const line = codings.find((one) => one.coder === coder)?.line;
    const coded = (line?.["incidents"] ?? []) as readonly GoldIncident[];
    const one = coded.find((incident) => incident.id === id);
    if (one !== undefined) return one;
    throw badValue("incidents", `${coder} ${id ?? "?"}`, {
      ar: "حادثة رمّزها هذا المرمّز",
      en: "an incident that this coder coded",
    });
  };
  const settled = incidents.map(({ of, base, take }, at) => {
    const parts = Object.entries(take).map(([field, coder]) => {
      const from = found(coder, of[coder]);
      return [field, from[field as SettledField]] as const;
    });
    const whole = found(base, of[base]);
    return { ...whole, ...Object.fromEntries(parts), id: `i${at + 1}` };
  });
  const line = {
    id: report,
    publishedInferred: null,
    incidents: settled,
    aggregates: [],
    people: [],
    settles: codings.map(({ coder }) => coder),
  };
  const handedInAt = new Date().toISOString();
  await handIn(register, sample, [{ reportKey: report, line }], {
    coder: author,
    handedInAt,
  });
}
