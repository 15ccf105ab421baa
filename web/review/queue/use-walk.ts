import { useCallback, useMemo, useState } from "react";
import { useSearchParams } from "wouter";
import type { Waiting } from "./load-item.js";

/** Where one stands in the queue; the address says it too. */
export interface Walk {
  readonly items: readonly Waiting[];
  readonly current: Waiting | undefined;
  /** From 0. */
  readonly at: number;
  /** Ids to be loaded before they are needed. */
  readonly ahead: readonly string[];
  readonly goTo: (id: string) => void;
  readonly step: (by: number) => void;
  /** The item is decided: the next one takes its place. */
  readonly finish: (id: string) => void;
  /** The item is put at the end. */
  readonly skip: (id: string) => void;
}

/** How many incidents are loaded ahead. */
const AHEAD = 2;

/** Walks through a queue that gets shorter as one decides. */
export function useWalk(all: readonly Waiting[]): Walk {
  const [search, setSearch] = useSearchParams();
  const [done, setDone] = useState<ReadonlySet<string>>(new Set());
  const [skipped, setSkipped] = useState<readonly string[]>([]);
  const items = useMemo(() => {
    const left = all.filter(({ incident }) => !done.has(incident.id));
    const rank = ({ incident }: Waiting) => skipped.indexOf(incident.id);
    return [...left].sort((a, b) => rank(a) - rank(b));
  }, [all, done, skipped]);
  const wanted = search.get("item");
  const found = items.findIndex(({ incident }) => incident.id === wanted);
  const at = Math.max(0, found);
  const goTo = useCallback(
    (id: string | undefined) => {
      setSearch(
        (before) => {
          const after = new URLSearchParams(before);
          if (id === undefined) after.delete("item");
          else after.set("item", id);
          return after;
        },
        { replace: true },
      );
    },
    [setSearch],
  );
  const idAt = (place: number) => items[place]?.incident.id;
  const leave = (id: string) => {
    const place = items.findIndex(({ incident }) => incident.id === id);
    goTo(idAt(place + 1) ?? idAt(place - 1));
  };
  return {
    items,
    current: items[at],
    at,
    ahead: items
      .slice(at + 1, at + 1 + AHEAD)
      .map(({ incident }) => incident.id),
    goTo: (id) => {
      setDone((before) => new Set([...before].filter((one) => one !== id)));
      goTo(id);
    },
    step: (by) => {
      const id = idAt(Math.min(items.length - 1, Math.max(0, at + by)));
      if (id !== undefined) goTo(id);
    },
    finish: (id) => {
      leave(id);
      setDone((before) => new Set([...before, id]));
    },
    skip: (id) => {
      leave(id);
      setSkipped((before) => [...before.filter((one) => one !== id), id]);
    },
  };
}
