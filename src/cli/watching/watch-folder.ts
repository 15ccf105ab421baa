import { folderMemory, type SeenFile } from "./settled-files.js";

/** How a folder is watched. */
export interface Watch {
  /** The files of the folder now; null while it cannot be read. */
  readonly look: () => Promise<readonly SeenFile[] | null>;
  /** Reads files; false where they are to be tried again. */
  readonly take: (files: readonly SeenFile[]) => Promise<boolean>;
  /** Waits until the next look. */
  readonly wait: () => Promise<void>;
  /** Told once when the folder is gone, and once when it is back. */
  readonly onPresence: (isThere: boolean) => void;
  readonly isOver: () => boolean;
  /** Ends when two looks have seen the same and all of it was tried. */
  readonly once: boolean;
}

/**
 * Looks at a folder again and again and hands on what has stopped changing. It
 * polls: folders of the network and laptops that sleep tell of no change.
 *
 * @returns whether all that was handed on was taken
 */
export async function watchFolder(watch: Watch): Promise<boolean> {
  const { look, take, wait, onPresence, isOver, once } = watch;
  const memory = folderMemory();
  let isThere = true;
  let isWhole = true;
  for (let looks = 1; !isOver(); looks += 1) {
    const seen = await look();
    if ((seen !== null) !== isThere) {
      isThere = seen !== null;
      onPresence(isThere);
    }
    // A folder that is gone is no empty folder: what was read stays read.
    const ready = seen === null ? [] : memory.next(seen);
    if (ready.length > 0 && !isOver()) {
      isWhole = await take(ready);
      if (isWhole) memory.done(ready);
    }
    if (once && looks >= 2) return isWhole && isThere;
    if (!isOver()) await wait();
  }
  return isWhole;
}
