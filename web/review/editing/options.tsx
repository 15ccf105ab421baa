import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { findActors, findPlaces } from "../../../src/api/routes/names.js";
import { PLACE_PRECISIONS } from "../../../src/codebook/index.js";
import type { Bilingual } from "../../../src/model/counting-rule.js";
import { ask } from "../../app/ask.js";
import { useLanguage } from "../../app/use-language.js";
import { Own } from "../../parts/values.js";
import type { ValueOf } from "../queue/fields.js";
import type { Option } from "./picker.js";

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

/** Places that bear the typed name, and the name itself where none does. */
export function usePlaces() {
  const [name, setName] = useState("");
  const { data } = useQuery({
    queryKey: ["gazetteer", name],
    queryFn: ({ signal }) =>
      ask<typeof findPlaces>("get", "/gazetteer", { query: { name }, signal }),
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
  return {
    setName,
    options: typed.length < 2 ? [] : [...found, placeOption(own)],
  };
}

/** Bodies of the packs that bear the typed name, and the name itself. */
export function useActors() {
  const [name, setName] = useState("");
  const { data } = useQuery({
    queryKey: ["actors", name],
    queryFn: ({ signal }) =>
      ask<typeof findActors>("get", "/actors", { query: { name }, signal }),
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
