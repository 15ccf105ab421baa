import { briefsMark } from "../../register/incident-briefs.js";
import type { Register } from "../../register/open-register.js";
import type { OpenRoom } from "../room.js";

/** Answers that are kept of a register: of as many kinds of collections. */
const MOST_KEPT = 8;

interface Kept {
  readonly mark: number;
  readonly value: Promise<string>;
}

/** What was made of a register, by the collections that it shows. */
const KEPT = new WeakMap<Register, Map<string, Kept>>();

function keptOf(register: Register): Map<string, Kept> {
  const known = KEPT.get(register) ?? new Map<string, Kept>();
  KEPT.set(register, known);
  return known;
}

/**
 * All incidents as columns; made once for all that ask between two changes. The
 * mark is read before what it stands for: what is newer is made once more.
 *
 * @returns the columns as JSON text, with their version
 */
export async function incidentColumns(
  { register, tasks }: OpenRoom,
  collections: readonly string[] | null,
): Promise<{ readonly etag: string; readonly text: string }> {
  const mark = await briefsMark(register.store);
  const name = JSON.stringify(collections?.toSorted() ?? null);
  const kept = keptOf(register);
  const known = kept.get(name);
  const etag = `c${mark}`;
  if (known?.mark === mark) return { etag, text: await known.value };
  const value = tasks.run("columns", { collections });
  kept.delete(name);
  kept.set(name, { mark, value });
  for (const oldest of kept.keys()) {
    if (kept.size <= MOST_KEPT) break;
    kept.delete(oldest);
  }
  try {
    return { etag, text: await value };
  } catch (error) {
    kept.delete(name);
    throw error;
  }
}
