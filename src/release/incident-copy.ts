import type { RegisterIncident } from "../model/register-incident.js";
import { withAccusers, type ShownActor } from "./accusations.js";
import { shownActors } from "./actor-copy.js";
import { shownCompeting } from "./competing-copy.js";
import { shownCodes, shownWords, type CopyRules } from "./copy-rules.js";
import { shownPlace } from "./place-copy.js";
import type { ReviewMark } from "./review-mark.js";
import { shownChains } from "./shown-source.js";
import { shownRows, shownVictims } from "./victim-copy.js";

/** An incident as an audience may see it. */
export interface ReleasedIncident extends RegisterIncident {
  readonly perpetrators: readonly ShownActor[];
  readonly targets: readonly ShownActor[];
  readonly review: ReviewMark;
  /** How many different persons it names who are withheld. */
  readonly namesWithheld: number;
}

const CLAIM = /^c[0-9a-f]{32}$/;
const INCIDENT = /^inc-[0-9a-f]{32}$/;
const PRINTED = /^[a-z]?\d{1,6}$/;

/** Lists of codes that an office may add to. */
const CODE_LISTS = ["attributes", "struckObjects", "weaponKinds"] as const;
const CODE_FIELDS = ["subtype", "method", "delivery", "event"] as const;
/** Whole fields of closed codes, days and numbers. */
const PLAIN = [
  "type",
  "status",
  "when",
  "weapons",
  "background",
  "toldNone",
  "reported",
  "documented",
  "independentSources",
  "sourceTally",
  "corroboration",
] as const;

/** The actors of one side with their accusers and denials. */
export function accusersBeside(
  incident: RegisterIncident,
  side: "perpetrators" | "targets",
): readonly ShownActor[] {
  const all = incident[side];
  return withAccusers(all, all, incident.sources);
}

type Member = RegisterIncident["members"][number];

function membersOf(
  { members }: RegisterIncident,
  rules: CopyRules,
): RegisterIncident["members"] {
  return members.map(([report = "", number = ""], at): Member => {
    const id = rules.reportId(report);
    if (id !== report)
      rules.leaveOut(`/members/${at}`, "report-id-withheld", 1);
    return [id, PRINTED.test(number) ? number : "i0"];
  });
}

function codesOf(incident: RegisterIncident, rules: CopyRules): object {
  const lists = CODE_LISTS.flatMap((key) => {
    const codes = incident[key];
    return codes === undefined
      ? []
      : [[key, shownCodes(codes, `/${key}`, rules)] as const];
  });
  const fields = CODE_FIELDS.flatMap((key) => {
    const code = incident[key];
    const isShown =
      code !== undefined && shownWords(code, `/${key}`, rules) === code;
    return isShown ? [[key, code] as const] : [];
  });
  return Object.fromEntries([...lists, ...fields]);
}

/**
 * Copies an incident field by field: a field of which this function does not
 * know stays inside.
 */
export function copyIncident(
  incident: RegisterIncident,
  rules: CopyRules,
): Omit<ReleasedIncident, "review" | "namesWithheld"> {
  const { casualties, victims, sources, claims, formerIds } = incident;
  const { tellingWords, where } = incident;
  if (tellingWords !== undefined)
    rules.leaveOut("/tellingWords", "words-withheld", 1);
  const plain = Object.fromEntries(
    PLAIN.flatMap((key) =>
      incident[key] === undefined ? [] : [[key, incident[key]]],
    ),
  ) as Pick<RegisterIncident, (typeof PLAIN)[number]>;
  return {
    id: INCIDENT.test(incident.id) ? incident.id : rules.reportId(incident.id),
    ...(formerIds === undefined
      ? {}
      : { formerIds: formerIds.filter((id) => INCIDENT.test(id)) }),
    members: membersOf(incident, rules),
    claims: claims.filter((key) => CLAIM.test(key)),
    ...plain,
    where: shownPlace(where, "/where", rules),
    perpetrators: shownActors(
      accusersBeside(incident, "perpetrators"),
      "/perpetrators",
      rules,
    ),
    targets: shownActors(
      accusersBeside(incident, "targets"),
      "/targets",
      rules,
    ),
    casualties: shownRows(casualties, "/casualties", rules),
    sources: shownChains(sources, "/sources", rules),
    ...(victims === undefined
      ? {}
      : { victims: shownVictims(victims, "/victims", rules) }),
    ...codesOf(incident, rules),
    competing: shownCompeting(incident, rules),
  };
}
