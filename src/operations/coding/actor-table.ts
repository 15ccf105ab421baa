import { readFile } from "node:fs/promises";
import { IsnadError } from "../../model/errors.js";
import { seenStart } from "../../importers/seen.js";

/** Actor id of the packs → id to print. */
export type ActorTable = ReadonlyMap<string, string>;

const HEADER = "actor\tgold_id";

function badRow(file: string, line: number, seen: string): IsnadError {
  const context = { file, line, seen: seenStart(seen) };
  return new IsnadError("CLI-BAD-ACTOR-TABLE", context);
}

/**
 * Reads a table of actor ids: the header `actor<TAB>gold_id`, then one pair a
 * line. Blank lines are passed over.
 *
 * @throws IsnadError `CLI-BAD-ACTOR-TABLE` with the line, from 1.
 */
export function parseActorTable(text: string, file: string): ActorTable {
  const table = new Map<string, string>();
  const lines = text.replace(/^\ufeff/, "").split(/\r?\n/);
  if (lines[0] !== HEADER) throw badRow(file, 1, lines[0] ?? "");
  for (const [index, row] of lines.entries()) {
    if (index === 0 || row.trim() === "") continue;
    const [actor = "", printed = "", ...more] = row.split("\t");
    const known = table.get(actor);
    const isBad = actor.trim() === "" || printed.trim() === "";
    const isOther = known !== undefined && known !== printed;
    if (isBad || more.length > 0 || isOther) throw badRow(file, index + 1, row);
    table.set(actor, printed);
  }
  return table;
}

/**
 * Reads a table of actor ids from a file.
 *
 * @throws IsnadError `IMP-FILE-MISSING`, `IMP-FILE-UNREADABLE`,
 *   `CLI-BAD-ACTOR-TABLE`.
 */
export async function readActorTable(file: string): Promise<ActorTable> {
  let text: string;
  try {
    text = await readFile(file, "utf8");
  } catch (error) {
    throw unreadable(file, (error as NodeJS.ErrnoException).code ?? "");
  }
  return parseActorTable(text, file);
}

/** The error for a file that cannot be opened, by the system's error code. */
export function unreadable(file: string, reason: string): IsnadError {
  return reason === "ENOENT"
    ? new IsnadError("IMP-FILE-MISSING", { file })
    : new IsnadError("IMP-FILE-UNREADABLE", { file, seen: reason });
}

interface WithActorId {
  readonly id?: string | null | undefined;
}

/** The parts of a coded report that hold actor ids. */
export interface WithActors {
  readonly incidents: readonly {
    readonly perpetrators: readonly WithActorId[];
    readonly targets: readonly WithActorId[];
  }[];
  readonly people: readonly { readonly actor?: string | null | undefined }[];
}

/** Id under which the packs themselves file an actor for others. */
export type FiledAs = (actor: string) => string | undefined;

/**
 * Prints other actor ids: perpetrators, targets and affiliations of people.
 * An actor that the table lacks is printed as the packs file it, if the table
 * prints that id for others; else its id stays. Order and all other keys stay.
 */
export function withPrintedActors<T extends WithActors>(
  report: T,
  table: ActorTable,
  filedAs: FiledAs = () => undefined,
): T {
  const known = new Set(table.values());
  const printed = (id: string): string => {
    const own = table.get(id);
    if (own !== undefined) return own;
    const filed = filedAs(id);
    return filed !== undefined && known.has(filed) ? filed : id;
  };
  const rename = <A extends WithActorId>(actor: A): A =>
    actor.id ? { ...actor, id: printed(actor.id) } : actor;
  const incidents = report.incidents.map((incident) => ({
    ...incident,
    perpetrators: incident.perpetrators.map(rename),
    targets: incident.targets.map(rename),
  }));
  const people = report.people.map((person) =>
    person.actor ? { ...person, actor: printed(person.actor) } : person,
  );
  return { ...report, incidents, people };
}
