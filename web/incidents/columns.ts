import { useQuery } from "@tanstack/react-query";
import type { getIncidentColumns } from "../../src/api/routes/incidents.js";
import { ask, type AnswerOf } from "../app/ask.js";

type Sent = AnswerOf<typeof getIncidentColumns>;

/** A day that is not known, among days since 1970-01-01. */
export const NO_DAY = -2_147_483_648;

/** All incidents, a list of numbers a field; see the contract. */
export interface IncidentColumns {
  readonly count: number;
  readonly words: Sent["words"];
  readonly id: readonly string[];
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  readonly type: Uint8Array;
  readonly status: Uint8Array;
  readonly background: Uint8Array;
  readonly place: Int32Array;
  readonly results: Sent["columns"]["results"];
  readonly actors: Sent["columns"]["actors"];
  readonly victims: readonly (readonly string[])[];
  readonly sources: Uint16Array;
  readonly reports: Uint16Array;
  readonly contested: Uint8Array;
  readonly review: Uint8Array;
  readonly grade: Uint8Array;
}

const days = (sent: readonly (number | null)[]) =>
  Int32Array.from(sent, (day) => day ?? NO_DAY);

/** The columns as they are sieved. */
export function columnsFrom({ count, words, columns }: Sent): IncidentColumns {
  return {
    count,
    words,
    id: columns.id,
    starts: days(columns.starts),
    ends: days(columns.ends),
    type: Uint8Array.from(columns.type),
    status: Uint8Array.from(columns.status),
    background: Uint8Array.from(columns.background),
    place: Int32Array.from(columns.place),
    results: columns.results,
    actors: columns.actors,
    victims: columns.victims,
    sources: Uint16Array.from(columns.sources),
    reports: Uint16Array.from(columns.reports),
    contested: Uint8Array.from(columns.contested),
    review: Uint8Array.from(columns.review),
    grade: Uint8Array.from(columns.grade),
  };
}

/** Key under which the columns are held; forgotten after a decision. */
const COLUMNS_KEY = ["incident-columns"] as const;

/** All incidents that may be seen. */
export const useColumns = () =>
  useQuery({
    queryKey: COLUMNS_KEY,
    queryFn: async ({ signal }) =>
      columnsFrom(
        await ask<typeof getIncidentColumns>("get", "/incidents/columns", {
          signal,
        }),
      ),
    // Large and never changed in place.
    structuralSharing: false,
    staleTime: 60_000,
  });

const DAY = 86_400_000;

/** An ISO day of days since 1970-01-01; null for {@link NO_DAY}. */
export const isoDay = (day: number): string | null =>
  day === NO_DAY ? null : new Date(day * DAY).toISOString().slice(0, 10);

/** Days since 1970-01-01 of an ISO day. */
export const dayNumber = (iso: string): number =>
  Math.round(Date.parse(`${iso}T00:00:00Z`) / DAY);
