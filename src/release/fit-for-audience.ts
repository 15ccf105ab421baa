import type { RegisterIncident } from "../model/register-incident.js";
import type { Audience } from "./audience.js";
import { tellsFinePlace, tellsOfLiving, type TownOf } from "./coarse-place.js";
import type { CopyRules } from "./copy-rules.js";
import {
  accusersBeside,
  copyIncident,
  type ReleasedIncident,
} from "./incident-copy.js";
import type { LeaveOut, LeftOut, LeftOutReason } from "./left-out.js";
import { readName } from "../linkage/fields/person-names.js";
import { hideNames, type KnownPerson } from "./mask/hidden-names.js";
import { maskOf } from "./mask/mask-text.js";
import { mayBeNamed } from "./may-name.js";
import { namedPersons, type NamedPerson } from "./named-persons.js";
import { absenceOf } from "./absence.js";
import { RELEASE_POLICIES, type ReleasePolicy } from "./release-policy.js";
import {
  covers,
  isSpelledAlike,
  NO_DECISIONS,
  releaseOf,
  type IncidentRelease,
  type ReleaseState,
} from "./release-state.js";
import { publicReportId } from "./report-id.js";
import { reviewMark } from "./review-mark.js";
import type { IsPublicName } from "./shown-source.js";
import { withoutWithheld } from "./withheld-fields.js";

/** Who may see what, and what is known that bears on it. */
export interface ReleaseRequest {
  readonly audience: Audience;
  /** Everybody whom any version of any report names. */
  readonly persons: Iterable<KnownPerson>;
  /** Instant in UTC at which the copy is made, ISO. */
  readonly now: string;
  /** Decisions in force; without them nobody has decided anything. */
  readonly state?: ReleaseState | undefined;
  /** Bodies and figures whose name is public by pack list; by default none. */
  readonly isPublicName?: IsPublicName | undefined;
  /** Names that a gazetteer lists; by default none. */
  readonly isPlaceName?: IsPublicName | undefined;
  /** The town of a site; by default unknown, and the governorate is shown. */
  readonly townOf?: TownOf | undefined;
  /** Keeps pseudonyms of reports from being tried out. */
  readonly secret?: string | undefined;
  /** In place of the policy that the audience has. */
  readonly policy?: ReleasePolicy | undefined;
}

/** Copies of incidents, and what does not stand in them. */
export interface FitForAudience {
  /** In the order in which they were given; some may be missing. */
  readonly incidents: readonly ReleasedIncident[];
  readonly leftOut: readonly LeftOut[];
}

/** What is worked out once for all incidents. */
interface Prepared {
  readonly request: ReleaseRequest;
  readonly policy: ReleasePolicy;
  readonly state: ReleaseState;
  readonly hidden: ReturnType<typeof hideNames>;
  /** Persons by the letters of each name. */
  readonly numbers: ReadonlyMap<string, readonly number[]>;
}

const NOBODY: IsPublicName = () => false;
const NO_TOWN: TownOf = () => null;

function prepare(
  incidents: readonly RegisterIncident[],
  request: ReleaseRequest,
  policy: ReleasePolicy,
): Prepared {
  const { isPublicName = NOBODY, state = NO_DECISIONS } = request;
  const named = incidents.flatMap((incident) =>
    namedPersons(incident, isPublicName),
  );
  const persons = [...request.persons, ...named, ...state.persons]
    .map(({ names }) => names.filter((name) => !isPublicName(name)))
    .filter((names) => names.length > 0);
  // Each by-name also stands alone: naming somebody does not open it.
  const byNames = persons
    .flat()
    .filter((name) => (readName(name)?.rest.length ?? 0) === 0);
  const hidden = hideNames([
    ...persons.map((names) => ({ names })),
    ...[...new Set(byNames)].map((name) => ({ names: [name] })),
  ]);
  const numbers = new Map<string, number[]>();
  hidden.persons.forEach(({ names }, number) => {
    for (const name of names) {
      const known = numbers.get(name);
      if (known === undefined) numbers.set(name, [number]);
      else known.push(number);
    }
  });
  return { request, policy, state, hidden, numbers };
}

/** Whether a decision lets the place itself be seen. */
const showsSite = ({ fields }: IncidentRelease) =>
  fields.some(
    ({ how, person, field }) =>
      how === "release" &&
      person === null &&
      field !== "" &&
      covers(field, "/where"),
  );

function numbersOf(
  names: readonly string[],
  { numbers }: Prepared,
): ReadonlySet<number> {
  return new Set(names.flatMap((name) => numbers.get(name) ?? []));
}

/**
 * The names under which a person may be named: a kunya names a child, a by-name
 * is often a name of war; both stand only if a decision is about them.
 */
function openNames(
  { names }: NamedPerson,
  { fields }: IncidentRelease,
): readonly string[] {
  return names.filter((name) => {
    const read = readName(name);
    const isWhole =
      read !== undefined && read.own !== null && read.rest.length > 0;
    return (
      isWhole ||
      fields.some(
        ({ how, person }) =>
          how === "release" && person !== null && isSpelledAlike(person, name),
      )
    );
  });
}

function rulesOf(
  incident: RegisterIncident,
  release: IncidentRelease,
  prepared: Prepared,
  leaveOut: LeaveOut,
): { readonly rules: CopyRules; readonly withheld: number } {
  const { request, policy, state, hidden } = prepared;
  const { isPublicName = NOBODY, isPlaceName = NOBODY, now } = request;
  const persons = namedPersons(incident, isPublicName);
  const context = {
    policy,
    release,
    decided: state.persons,
    isPublicName,
    now,
  };
  const open = persons.filter((one) => mayBeNamed(one, persons, context));
  const closed = persons.filter((one) => !open.includes(one));
  const shown = open.flatMap((one) => openNames(one, release));
  const own = closed
    .filter(({ isBody }) => !isBody)
    .flatMap(({ names }) => names);
  const mask = maskOf(hidden, {
    own: numbersOf(own, prepared),
    released: numbersOf(shown, prepared),
  });
  const isLiving = tellsOfLiving(incident) && !showsSite(release);
  const rules: CopyRules = {
    mask,
    isNamed: (name) => shown.some((one) => isSpelledAlike(one, name)),
    isPublicName,
    isPlaceName,
    townOf:
      isLiving && tellsFinePlace(incident) ? (request.townOf ?? NO_TOWN) : null,
    reportId: (id) => publicReportId(id, request.secret),
    leaveOut,
  };
  const isPerson = ({ isBody }: NamedPerson) => !isBody;
  return { rules, withheld: closed.filter(isPerson).length };
}

function internalCopy(
  incident: RegisterIncident,
  state: ReleaseState,
): ReleasedIncident {
  return {
    ...incident,
    perpetrators: accusersBeside(incident, "perpetrators"),
    targets: accusersBeside(incident, "targets"),
    review: reviewMark(releaseOf(state, incident)),
    namesWithheld: 0,
  };
}

/**
 * Makes the copies of incidents that an audience may see. Whatever stands in
 * no decision is withheld by class; whoever's class is unknown is withheld.
 */
export function fitForAudience(
  incidents: readonly RegisterIncident[],
  request: ReleaseRequest,
): FitForAudience {
  const { audience, now, state = NO_DECISIONS } = request;
  const leftOut: LeftOut[] = [];
  if (audience === "internal")
    return {
      incidents: incidents.map((one) => internalCopy(one, state)),
      leftOut,
    };
  const policy = request.policy ?? RELEASE_POLICIES[audience];
  const prepared = prepare(incidents, request, policy);
  const copies = incidents.flatMap((incident): readonly ReleasedIncident[] => {
    const leaveOut = (field: string, reason: LeftOutReason, count: number) => {
      leftOut.push({ incident: incident.id, field, reason, count });
    };
    const release = releaseOf(state, incident);
    const absence = absenceOf(incident, release, policy, now);
    if (absence !== undefined) {
      leaveOut("", absence, 1);
      return [];
    }
    const rest = withoutWithheld(incident, release, now, leaveOut);
    const { rules, withheld } = rulesOf(incident, release, prepared, leaveOut);
    return [
      {
        ...copyIncident(rest, rules),
        review: reviewMark(release),
        namesWithheld: withheld,
      },
    ];
  });
  return { incidents: copies, leftOut };
}
