import { infiniteQueryOptions, queryOptions } from "@tanstack/react-query";
import type { getPerson, listPeople } from "../../src/api/routes/names.js";
import type { Life } from "../../src/linkage/life/life-of.js";
import type { Bilingual } from "../../src/model/counting-rule.js";
import { ask, type AnswerOf } from "../app/ask.js";

/** A person of the register as it is told. */
export type Person = AnswerOf<typeof getPerson>;

/** What became of a person, with the words of what contradicts itself. */
export interface ToldLife {
  readonly steps: Life["steps"];
  readonly notes: readonly {
    readonly code: string;
    readonly incidents: readonly string[];
    readonly words: Bilingual;
  }[];
}

/** Why two mentions are, or are not, one person. */
export interface Join {
  readonly mentions: readonly [string, string];
  readonly named: readonly [string, string];
  readonly fields: readonly {
    readonly field: string;
    readonly bits: number;
    readonly words: Bilingual;
  }[];
  readonly barrier: Bilingual | null;
  readonly joins: boolean;
  readonly decision: string | null;
}

const AT_ONCE = 100;

/** People who bear a name, page by page. */
export const peopleOptions = (name: string) =>
  infiniteQueryOptions({
    queryKey: ["people", name],
    queryFn: ({ pageParam, signal }) =>
      ask<typeof listPeople>("get", "/people", {
        query: {
          name: name === "" ? undefined : name,
          limit: AT_ONCE,
          after: pageParam,
        },
        signal,
      }),
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }) => next,
  });

/** One person. */
export const personOptions = (id: string) =>
  queryOptions({
    queryKey: ["person", id],
    queryFn: ({ signal }) =>
      ask<typeof getPerson>("get", "/people/{id}", { params: { id }, signal }),
  });

/** What became of a person; undefined for the living and free. */
export const lifeIn = ({ life }: Person) => life as ToldLife | undefined;

/** What holds the mentions of a person together. */
export const joinsIn = ({ joins }: Person) =>
  joins as unknown as readonly Join[];
