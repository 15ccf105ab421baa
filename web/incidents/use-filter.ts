import { useCallback, useMemo } from "react";
import { useSearchParams } from "wouter";
import {
  filterFrom,
  queryOf,
  type IncidentFilter,
} from "../parts/incident-query.js";

/** The filter of the address, and how it is changed; the address follows. */
export function useFilter() {
  const [search, setSearch] = useSearchParams();
  const asked = search.toString();
  const filter = useMemo(() => filterFrom(asked), [asked]);
  const change = useCallback(
    (changes: Partial<IncidentFilter>) =>
      setSearch(
        (now) => {
          const next = { ...filterFrom(now.toString()), ...changes };
          const query = new URLSearchParams(queryOf(next));
          const map = now.get("map");
          if (map !== null) query.set("map", map);
          return query;
        },
        { replace: true },
      ),
    [setSearch],
  );
  return { filter, change } as const;
}
