import type {
  ScoredActor,
  ScoredIncident,
  ScoredPerson,
  ScoredReport,
} from "../../evaluation/scored-record.js";
import type { ImportedReport } from "../../importers/importer.js";
import { sha256 } from "../../model/sha256.js";
import { withPrintedActors, type ActorTable } from "./actor-table.js";
import { checkCodable } from "./codable.js";

/** What a coded line is known by here; the coder fills in all of it. */
export interface CodedLine extends ScoredReport {
  readonly incidents: readonly (ScoredIncident & {
    readonly perpetrators: readonly ScoredActor[];
    readonly targets: readonly ScoredActor[];
  })[];
  readonly people: readonly ScoredPerson[];
}

/** One report read by layers. */
export interface AnnotatedLine {
  readonly id: string;
  readonly annotations: readonly unknown[];
}

/**
 * The coder with its packs loaded.
 *
 * @throws IsnadError `CODE-TEXT-TOO-LONG`, `CODE-SENTENCE-TOO-LONG`
 */
export interface LoadedCoder {
  code(report: ImportedReport, options: { readonly trace: boolean }): CodedLine;
  annotate(report: ImportedReport, layers: readonly string[]): AnnotatedLine;
  /** Id under which the gold guide files an actor of the packs. */
  guideId(actor: string): string | undefined;
}

/** What a coder is made from; plain data, so that a worker can have it too. */
export interface CoderOptions {
  /** Folder of the user's own packs. */
  readonly userPacks?: string | undefined;
}

/** What is done to each report; plain data, so that a worker can have it too. */
export interface CodingTask extends CoderOptions {
  readonly trace: boolean;
  /** Actor id of the packs and id to print. */
  readonly actorIds: readonly (readonly [string, string])[];
}

/** Loads coder and packs; both only when a command needs them. */
export async function loadCoder(options: CoderOptions): Promise<LoadedCoder> {
  const [{ codeReport, annotateReport, LAYERS }, { loadWorld }] =
    await Promise.all([
      import("../../coder/index.js"),
      import("../../packs/load-world.js"),
    ]);
  const { userPacks } = options;
  const world = loadWorld(userPacks === undefined ? {} : { userPacks });
  return {
    code(report, { trace }) {
      checkCodable(report);
      return codeReport(report, world, { trace });
    },
    annotate(report, layers) {
      checkCodable(report);
      const asked = LAYERS.filter((layer) => layers.includes(layer));
      return annotateReport(report, world, asked);
    },
    guideId: (actor) => world.actors.byId(actor)?.guideId,
  };
}

/** What a coded line says of who made it. */
interface MadeBy {
  readonly engine?: unknown;
  readonly packs?: Readonly<Record<string, unknown>>;
}

/** A short report of nothing: every line names engine and packs. */
const NOTHING_TOLD: ImportedReport = {
  id: "0",
  outlet: null,
  url: null,
  title: null,
  published: null,
  text: ".",
};

/** Stands for a coder and its packs; readings by the same name are the same. */
export function coderNameOf(coder: LoadedCoder): string {
  const made = coder.code(NOTHING_TOLD, { trace: false }) as MadeBy;
  const { engine, packs = {} } = made;
  const digests = Object.entries(packs).sort(([a], [b]) => (a < b ? -1 : 1));
  return `isnad ${String(engine)} ${sha256(JSON.stringify(digests))}`;
}

/** Names of the layers of `annotate`, in printing order. */
export async function loadLayers(): Promise<readonly string[]> {
  const { LAYERS } = await import("../../coder/index.js");
  return LAYERS;
}

/** Codes one report as the task wants it printed. */
export function codeForTask(
  coder: LoadedCoder,
  report: ImportedReport,
  task: { readonly trace: boolean; readonly actorIds: ActorTable },
): string {
  const coded = coder.code(report, { trace: task.trace });
  const { actorIds } = task;
  return JSON.stringify(
    actorIds.size === 0
      ? coded
      : withPrintedActors(coded, actorIds, (id) => coder.guideId(id)),
  );
}
