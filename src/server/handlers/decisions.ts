import * as routes from "../../api/routes/decisions.js";
import { IsnadError } from "../../model/errors.js";
import {
  decideLineSchema,
  type DecideKind as Kind,
} from "../../operations/deciding/decide-line.js";
import type { DecideInTurn } from "../../operations/deciding/decision-turns.js";
import { codeAdmitted } from "../../operations/coding/code-admitted.js";
import { incidentsOfDecisions } from "../../register/decisions/decided-incidents.js";
import { incidentVersion } from "../../register/decisions/incident-version.js";
import {
  decisionConflicts,
  listDecisions,
} from "../../register/decisions/list-decisions.js";
import { findReport } from "../../register/find-report.js";
import { resolveIncident } from "../../register/find-incidents.js";
import type { Register } from "../../register/open-register.js";
import type { Role } from "../../api/index.js";
import { checkAccess, type Principal } from "../accounts/principal.js";
import type { Bind } from "../http/binder.js";
import { invalidRequest } from "../http/invalid-request.js";
import { pageOfRows } from "./paged-rows.js";
import { noReport, seenVersion, seesReport } from "./visible.js";

/** Who may decide what; the rest any coder. */
const ROLE_OF: Readonly<Partial<Record<Kind, Role>>> = {
  accept: "reviewer",
  reject: "reviewer",
  merge: "reviewer",
  split: "reviewer",
  "not-same": "reviewer",
  grade: "reviewer",
  admit: "reviewer",
  undo: "reviewer",
  release: "editor",
  withhold: "editor",
  embargo: "editor",
  classify: "editor",
};

/** Kinds that are about no incident, or about one that is not there yet. */
const WITHOUT_VERSION: ReadonlySet<Kind> = new Set(["add", "admit", "undo"]);

/** `"v1"` and `W/"v1"` as `v1`. */
const versionIn = (header: string | undefined): string | undefined =>
  header?.trim().replace(/^(?:W\/)?"(.*)"$/, "$1");

/**
 * Every incident by its id, all seen by who asks, with the version in which he
 * read it.
 *
 * @throws IsnadError `API-NOT-FOUND`, `API-VERSION-MISSING`
 */
async function readVersions(
  register: Register,
  who: Principal,
  ids: readonly string[],
  first: string | undefined,
  others: Readonly<Record<string, string>>,
  isNeeded: boolean,
): Promise<Readonly<Record<string, string>>> {
  const versions: Record<string, string> = {};
  for (const [at, name] of ids.entries()) {
    const { id } = await seenVersion(register, who, name);
    const version =
      others[id] ?? others[name] ?? (at === 0 ? first : undefined);
    if (version !== undefined) versions[id] = version;
    else if (isNeeded) throw new IsnadError("API-VERSION-MISSING", { id });
  }
  return versions;
}

/** The incidents of a decision as they stand now. */
async function standingNow(register: Register, decision: string) {
  const about = await incidentsOfDecisions(register.store, [decision]);
  const found = [];
  for (const id of about.get(decision) ?? []) {
    const incident = await resolveIncident(register, id);
    if (incident !== undefined)
      found.push({ id: incident.id, version: incidentVersion(incident) });
  }
  return found;
}

/** Texts that are typed in are read as files are: with all that reads them. */
const deciding = () => import("../../operations/deciding/decision-turns.js");

/** Reads what decisions need, before anybody decides. */
export const readyToDecide = async (): Promise<void> => {
  await deciding();
};

/** Who decides at the same time on a register waits in one line. */
const TURNS = new WeakMap<Register, Promise<DecideInTurn>>();

function turnsOf(register: Register): Promise<DecideInTurn> {
  const known = TURNS.get(register);
  if (known !== undefined) return known;
  const turns = deciding().then(({ decisionTurns }) => decisionTurns(register));
  TURNS.set(register, turns);
  return turns;
}

/** The coder is read when a report is admitted: it is large. */
const coding = () => import("../../operations/coding/report-reader.js");

/** Answers about decisions. */
export function bindDecisions(bind: Bind): void {
  bind(routes.listDecisions, async ({ query, room }) => {
    const { limit, after, author } = query;
    const all = await listDecisions(room.register.store);
    const own = all
      .filter(
        ({ decision }) => author === undefined || decision.author === author,
      )
      .toReversed();
    return pageOfRows(own, ({ decision }) => decision.id, limit, after);
  });
  bind(routes.listConflicts, async ({ room }) => ({
    items: await decisionConflicts(room.register.store),
  }));
  bind(routes.checkVersion, async ({ params, room, who }) => {
    await room.linked();
    const value = await seenVersion(room.register, who(), params.id);
    return { etag: value.version, value };
  });
  bind(routes.decide, async ({ body, room, who, http }) => {
    const { versions = {}, ...said } = body;
    const person = who();
    const read = decideLineSchema.safeParse(said);
    if (!read.success) throw invalidRequest(read.error, "body", said);
    const line = read.data;
    const role = ROLE_OF[line.kind];
    if (role !== undefined)
      checkAccess(
        { kind: "role", role, scope: "decide", parts: "own-collections" },
        person,
      );
    await room.linked();
    const { register } = room;
    if ("report" in line && line.report !== undefined) {
      const { report } = await findReport(register.store, line.report);
      if (!seesReport(person, report)) throw noReport(line.report);
    }
    const ids = "incidents" in line ? line.incidents : [];
    const seen = await readVersions(
      ...([register, person, ids] as const),
      versionIn(http.req.header("If-Match")),
      versions,
      !WITHOUT_VERSION.has(line.kind),
    );
    const inTurn = await turnsOf(register);
    const placed = { number: 0, line, versions: seen };
    const { decision, standing } = await inTurn(placed, person.code);
    if (line.kind === "admit" || line.kind === "undo")
      await codeAdmitted(register, async () => {
        const { coderReader, inTurn: readInTurn } = await coding();
        return readInTurn(await coderReader({}));
      });
    const { id, kind, author, time } = decision;
    const told = {
      ...{ decision: id, kind, author },
      at: new Date(time.millis).toISOString(),
    };
    if (standing !== null) return { ...told, incidents: [standing] };
    // What is joined or parted is seen by who asked as it stands then.
    await room.linked();
    return { ...told, incidents: await standingNow(register, id) };
  });
}
