import { Stack, Text, Title } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { useSearchParams } from "wouter";
import type { findPlaces } from "../../src/api/routes/names.js";
import { ask } from "../app/ask.js";
import { useColumns } from "../incidents/columns.js";
import { compared } from "../incidents/sieve.js";
import { NameSearch } from "../parts/name-search.js";
import { Empty, Fault, Loading } from "../parts/states.js";
import { AreaTree } from "./area-links.js";
import { countedPlaces, liesIn, type CountedPlace } from "./place-counts.js";
import { PlaceTable } from "./place-table.js";

/** Ids of the gazetteer's places that bear a name in any of its spellings. */
function useIdsNamed(name: string): ReadonlySet<string> {
  const { data } = useQuery({
    queryKey: ["gazetteer", name],
    enabled: name !== "",
    queryFn: ({ signal }) =>
      ask<typeof findPlaces>("get", "/gazetteer", {
        query: { name, match: "start" },
        signal,
      }),
  });
  return new Set(data?.items.map(({ id }) => id));
}

function Places({ places }: { readonly places: readonly CountedPlace[] }) {
  const { t } = useTranslation("places");
  const [search] = useSearchParams();
  const path = search.getAll("in");
  const name = search.get("name") ?? "";
  const ids = useIdsNamed(name);
  const asked = compared(name);
  const found = places.filter(
    ({ key, place }) =>
      liesIn(place, path) &&
      (name === "" ||
        ids.has(key) ||
        compared(place.name ?? "").includes(asked)),
  );
  return (
    <>
      <AreaTree places={places} path={path} />
      {found.length === 0 ? (
        <Empty title={t("none")}>
          <Text c="dimmed">{t("noneWhy")}</Text>
        </Empty>
      ) : (
        <PlaceTable places={found} />
      )}
    </>
  );
}

function Loaded() {
  const { data, error, refetch } = useColumns();
  const places = useMemo(
    () => (data === undefined ? [] : countedPlaces(data)),
    [data],
  );
  if (error !== null) return <Fault error={error} onRetry={refetch} />;
  if (data === undefined) return <Loading />;
  return <Places places={places} />;
}

/** Places of the register's incidents, by name in any spelling and by area. */
export function PlaceList() {
  const { t } = useTranslation(["places", "common"]);
  return (
    <Stack align="stretch" gap="md">
      <Title order={1} size="h2">
        {t("title")}
      </Title>
      <Text c="dimmed">
        {t("why")} {t("common:states.machine")}.
      </Text>
      <NameSearch label={t("search")} />
      <Loaded />
    </Stack>
  );
}
