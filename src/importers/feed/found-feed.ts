import type { FeedEntry, FeedHead } from "./feed-entry.js";

/** An entry that was found and waits to be read. */
export interface FoundEntry {
  /** How it begins. */
  readonly seen: string;
  /** Whether its end was found. */
  readonly isWhole: boolean;
  /** The feed with this entry alone: reads the same, by itself. */
  readonly record: () => Uint8Array;
  /** @throws what the parser throws on an entry that it cannot read */
  readonly read: () => FeedEntry | null;
}

/** A feed whose entries were found. */
export interface FoundFeed {
  readonly mediaType: string;
  readonly head: () => FeedHead;
  /** Bytes around the entries, which each record repeats. */
  readonly frame: number;
  readonly entries: readonly FoundEntry[];
}
