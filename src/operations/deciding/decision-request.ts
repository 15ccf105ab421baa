import type { DecisionInput, SpanAnchor } from "../../model/decision.js";
import { findDecision } from "../../register/decisions/find-decision.js";
import { findReport } from "../../register/find-report.js";
import type { DecisionRequest } from "../../register/index.js";
import type { Store } from "../../register/open-register.js";
import { badValue, NOTHING } from "../bad-value.js";
import { PLACE_PATTERN, type DecideLine } from "./decide-line.js";

type Added = Extract<DecideLine, { readonly kind: "add" }>;

/** What an incident must have and a person need not write down. */
const UNSAID = {
  status: "occurred",
  perpetrators: [],
  targets: [],
  weapons: [],
  casualties: [],
  sources: [],
  background: false,
};

/** A place as it is typed, in the version of its report that counts. */
async function placeOf(
  store: Store,
  typed: string,
  otherwise?: string,
): Promise<SpanAnchor> {
  const [, named, field, start, end] = PLACE_PATTERN.exec(typed) ?? [];
  const report = await findReport(store, named ?? otherwise ?? "");
  const span = {
    in: field === "title" ? ("title" as const) : ("text" as const),
    start: Number(start),
    end: Number(end),
  };
  return { ...report, span };
}

/** Where an added incident is told. */
async function placeOfAdded(
  store: Store,
  { report, span, text }: Added,
  typed: string | undefined,
): Promise<SpanAnchor> {
  const name = typed ?? report;
  if (name === undefined)
    throw badValue("add", NOTHING, {
      ar: "إما ‎--report‏ و‎--span‏ وإما ‎--text",
      en: "either --report with --span, or --text",
    });
  const length = text?.length ?? 0;
  const whole = text === undefined ? "" : `text:0-${length}`;
  return placeOf(store, span ?? whole, name);
}

async function bodyOf(
  store: Store,
  line: DecideLine,
  typed: string | undefined,
): Promise<DecisionInput> {
  const { reason } = line;
  switch (line.kind) {
    case "add": {
      const place = await placeOfAdded(store, line, typed);
      const value = { ...UNSAID, ...line.value };
      // Checked by the schema of decisions, which says what is wrong where.
      return { kind: "add", reason, value, place } as unknown as DecisionInput;
    }
    case "merge":
      return { kind: "must_link", reason };
    case "split": {
      const { claims } = line;
      return { kind: "cannot_link", by: "split", claims, reason };
    }
    case "not-same":
      return { kind: "cannot_link", by: "not_same", reason };
    case "admit":
      return {
        kind: "admit",
        reason,
        ...(await findReport(store, line.report)),
      };
    case "undo": {
      const decision = await findDecision(store, line.decision);
      return { kind: "undo", decision, reason };
    }
    case "correct": {
      const { kind, field, value } = line;
      return { kind, field, value, reason };
    }
    default: {
      const { author: _, ifVersion: __, incidents: ___, ...body } = line;
      return body;
    }
  }
}

/**
 * What a line asks of the register as it stands.
 *
 * @param author - code of who decides, unless the line names one
 * @param typed - key of the report that the line's own text became
 * @throws IsnadError `REG-REPORT-UNKNOWN`, `REG-DECISION-UNKNOWN`,
 * `CLI-BAD-OPTION-VALUE`
 */
export async function requestOf(
  store: Store,
  line: DecideLine,
  author: string,
  typed?: string,
): Promise<DecisionRequest> {
  const { ifVersion } = line;
  const cites = line.kind === "correct" ? line.cites : [];
  const places: SpanAnchor[] = [];
  for (const cite of cites) places.push(await placeOf(store, cite));
  return {
    author: line.author ?? author,
    decision: await bodyOf(store, line, typed),
    ...("incidents" in line ? { incidents: line.incidents } : {}),
    ...(ifVersion === undefined ? {} : { expects: ifVersion }),
    ...(places.length > 0 ? { cites: places } : {}),
  };
}
