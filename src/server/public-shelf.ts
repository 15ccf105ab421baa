import type {
  PublicAsked,
  PublicPage,
} from "../operations/asking/public-view.js";
import { changeMark } from "../register/change-mark.js";
import type { ReleasedIncident } from "../release/index.js";
import type { OpenRoom } from "./room.js";

/** What everybody may see of a register, made beside the answering thread. */
export interface PublicShelf {
  readonly page: (room: OpenRoom, asked: PublicAsked) => Promise<PublicPage>;
  /** Null for what is not published. */
  readonly incident: (
    room: OpenRoom,
    id: string,
  ) => Promise<ReleasedIncident | null>;
}

/** Answers that are kept; visitors mostly ask for the same few. */
const KEPT = 100;

/** Incidents of a page that is kept: strangers must not fill the memory. */
const LONGEST_KEPT = 50;

/**
 * Milliseconds for which an answer serves where nothing was written: an embargo
 * ends, or a week passes, by the clock alone.
 */
const SERVES_FOR = 30_000;

/**
 * Makes the shelf. An answer is kept until anything is written, so that what an
 * office takes back is gone with the next request, and strangers who ask the
 * same again and again cost nobody's time.
 */
export function publicShelf(now: () => number = Date.now): PublicShelf {
  const kept = new Map<
    string,
    { readonly made: Promise<unknown>; at: number }
  >();
  let mark: string | null = null;
  let place: object | null = null;
  async function answer<Value>(
    { register, linked }: OpenRoom,
    key: string,
    make: () => Promise<Value>,
  ): Promise<Value> {
    await linked();
    const current = await changeMark(register);
    if (current !== mark || place !== register) kept.clear();
    mark = current;
    place = register;
    const known = kept.get(key);
    if (known !== undefined && now() - known.at < SERVES_FOR)
      return known.made as Promise<Value>;
    const made = make();
    kept.delete(key);
    kept.set(key, { made, at: now() });
    made.catch(() => kept.delete(key));
    const [oldest] = kept.keys();
    if (kept.size > KEPT && oldest !== undefined) kept.delete(oldest);
    return made;
  }
  return {
    page: async (room, asked) => {
      if (asked.limit > LONGEST_KEPT) {
        await room.linked();
        return room.tasks.run("public-page", asked);
      }
      return answer(room, JSON.stringify(asked), () =>
        room.tasks.run("public-page", asked),
      );
    },
    incident: (room, id) =>
      answer(room, id, () => room.tasks.run("public-incident", { id })),
  };
}
