import { z } from "zod";
import type { Store } from "../open-register.js";
import { undoneImports, type UndoneImport } from "./undone-imports.js";

/** Files of an import that are named; of more only the number is told. */
const FILES_NAMED = 20;

/** An import, as the log and its items tell it. */
export interface ListedImport {
  /** Id of its log entry. */
  readonly id: string;
  /** UTC instant at which it was logged. */
  readonly at: string;
  /** Id of the device that made it. */
  readonly device: string;
  /** Who gave the ids of the reports. */
  readonly namespace: string;
  /**
   * Names of the files that its versions are kept from, those of most versions
   * first, at most twenty; nothing of standard input and of what was withdrawn.
   */
  readonly files: readonly string[];
  /** How many files there are. */
  readonly fileCount: number;
  readonly newReports: number;
  readonly newVersions: number;
  /** Versions that were there. */
  readonly known: number;
  /** Reports that had been withdrawn: they were refused. */
  readonly withdrawn: number;
  /** Null for imports of an earlier version, which did not tell. */
  readonly rejected: number | null;
  /** Versions that it saw. */
  readonly versions: number;
  readonly undone: Omit<UndoneImport, "import"> | null;
}

/** What the entry of an import holds. */
const importBodySchema = z.object({
  namespace: z.string().default(""),
  versions: z.number().default(0),
  acknowledged: z.record(z.string(), z.number()).default({}),
  rejected: z.number().optional(),
});

async function filesOf(store: Store, id: string) {
  const rows = await store
    .selectFrom("import_item")
    .innerJoin("capture", (join) =>
      join
        .onRef("capture.report_key", "=", "import_item.report_key")
        .onRef("capture.version", "=", "import_item.version"),
    )
    .select((eb) => ["container_name as name", eb.fn.countAll().as("versions")])
    .where("import_id", "=", id)
    .where("container_name", "is not", null)
    .groupBy("container_name")
    .execute();
  const names = rows
    .map(({ name, versions }) => ({ name: name ?? "", many: Number(versions) }))
    .sort((a, b) => b.many - a.many || (a.name < b.name ? -1 : 1))
    .map(({ name }) => name);
  return { files: names.slice(0, FILES_NAMED), fileCount: names.length };
}

/** All imports of the log, also those of other devices, earlier first. */
export async function listImports(
  store: Store,
): Promise<readonly ListedImport[]> {
  const undone = await undoneImports(store);
  const rows = await store
    .selectFrom("log_entry")
    .select(["id", "device_id", "millis", "body"])
    .where("kind", "=", "import")
    .orderBy("millis")
    .orderBy("counter")
    .orderBy("device_id")
    .execute();
  const listed: ListedImport[] = [];
  for (const { id, device_id: device, millis, body } of rows) {
    const told = importBodySchema.safeParse(JSON.parse(body ?? "{}")).data;
    if (told === undefined) continue;
    const { namespace, versions, acknowledged: done, rejected = null } = told;
    const { import: _, ...undo } = undone.get(id) ?? { import: "" };
    listed.push({
      id,
      at: new Date(millis).toISOString(),
      device,
      namespace,
      ...(await filesOf(store, id)),
      newReports: done["new-report"] ?? 0,
      newVersions: done["new-version"] ?? 0,
      known: (done["unchanged"] ?? 0) + (done["read-again"] ?? 0),
      withdrawn: done["withdrawn"] ?? 0,
      rejected,
      versions,
      undone: undone.has(id) ? (undo as ListedImport["undone"]) : null,
    });
  }
  return listed;
}
