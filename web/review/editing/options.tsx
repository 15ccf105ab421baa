import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import type { findActors, findPlaces } from "../../../src/api/routes/names.js";
import { PLACE_PRECISIONS } from "../../../src/codebook/index.js";
import type { Bilingual } from "../../../src/model/counting-rule.js";
import { ask } from "../../app/ask.js";
import { useLanguage } from "../../app/use-language.js";
import { Own } from "../../parts/values.js";
import type { ValueOf } from "../queue/fields.js";
import type { Waiting } from "../queue/load-item.js";
import { fitting, type Option } from "./picker.js";

/** Codes of the codebook with their labels, to be picked. */
export function useCodes<Code extends string>(
  entries: Readonly<Record<Code, { readonly label: Bilingual }>>,
): readonly Option<Code>[] {
  const { labelOf } = useLanguage();
  return (Object.keys(entries) as Code[]).map((code) => ({
    key: code,
    label: labelOf(entries[code].label),
    value: code,
  }));
}

type Place = ValueOf<"where">;
type Actor = ValueOf<"targets">[number];

/** A place as it is told, with the governorate that tells it from namesakes. */
export function placeOption(place: Place): Option<Place> {
  const { name, admin1, placeId } = place;
  return {
    key: `${placeId ?? ""} ${name} ${admin1}`,
    label: [name, admin1].filter((part) => part !== null).join(" "),
    shown: (
      <>
        {name === null ? null : <Own>{name}</Own>}{" "}
        {admin1 === null || admin1 === name ? null : <Own>{admin1}</Own>}
      </>
    ),
    value: place,
  };
}

type PlacePrecision = Place["precision"];
const isPrecision = (code: string): code is PlacePrecision =>
  code in PLACE_PRECISIONS;

/** Places of the incidents that wait: an office works on the same ones. */
function useWaitingPlaces(): readonly Option<Place>[] {
  const queries = useQueryClient();
  const queues = queries.getQueriesData<{ readonly items: readonly Waiting[] }>(
    {
      queryKey: ["review-queue"],
    },
  );
  const found = queues
    .flatMap(([, queue]) => queue?.items ?? [])
    .map(({ incident }) => incident.where)
    .filter(({ name }) => name !== null)
    .map((place) => placeOption(place));
  return [...new Map(found.map((one) => [one.key, one])).values()];
}

/**
 * Places that begin with the typed letters: among those that wait, then of the
 * packs; and the typed name itself.
 *
 * @param country - whose places come first
 */
export function usePlaces(country: string | null) {
  const [name, setName] = useState("");
  const waiting = useWaitingPlaces();
  const { data } = useQuery({
    queryKey: ["gazetteer", name, country],
    queryFn: ({ signal }) =>
      ask<typeof findPlaces>("get", "/gazetteer", {
        query: { name, match: "start", country },
        signal,
      }),
    enabled: name.trim().length > 1,
    placeholderData: (before) => before,
  });
  const found = (data?.items ?? []).map((one): Option<Place> => {
    const { id: placeId, country, admin1, precision, lat, lon } = one;
    return placeOption({
      name: one.name,
      admin1,
      country,
      precision: isPrecision(precision) ? precision : "town",
      placeId,
      lat,
      lon,
      relation: "in",
    });
  });
  const typed = name.trim();
  const own: Place = {
    name: typed,
    admin1: null,
    country: null,
    precision: "unknown",
  };
  const near = typed === "" ? [] : fitting(waiting, typed);
  const all = typed.length < 2 ? near : [...near, ...found, placeOption(own)];
  const once = new Map(all.map((one) => [one.key, one]));
  return { setName, options: [...once.values()] };
}

/**
 * Bodies of the packs of which a name begins with the typed letters, and the
 * typed name itself.
 *
 * @param country - whose bodies come first
 */
export function useActors(country: string | null) {
  const [name, setName] = useState("");
  const { data } = useQuery({
    queryKey: ["actors", name, country],
    queryFn: ({ signal }) =>
      ask<typeof findActors>("get", "/actors", {
        query: { name, match: "start", country },
        signal,
      }),
    enabled: name.trim().length > 1,
    placeholderData: (before) => before,
  });
  const typed = name.trim();
  const option = (id: string | null, told: string): Option<Actor> => ({
    key: id ?? `own ${told}`,
    label: told,
    shown: <Own>{told}</Own>,
    value: { id: id, name: told, basis: "stated" },
  });
  const found = (data?.items ?? []).map((one) => option(one.id, one.name));
  return {
    setName,
    options: typed.length < 2 ? [] : [...found, option(null, typed)],
  };
}
