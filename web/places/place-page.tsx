import { Anchor, Group, Stack, Text, Title } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { lazy, Suspense, useMemo } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "wouter";
import type { getPlace } from "../../src/api/routes/names.js";
import { ask } from "../app/ask.js";
import { useColumns, type IncidentColumns } from "../incidents/columns.js";
import { incidentsAddress } from "../parts/incident-query.js";
import { MonthStrip } from "../parts/month-strip.js";
import { Empty, Fault, Loading } from "../parts/states.js";
import { ToldIncidents, useToldIncidents } from "../parts/told-incidents.js";
import { ToldRoleList } from "../parts/told-role-list.js";
import { toldRoles } from "../parts/told-roles.js";
import { Num, Own, useNumbers } from "../parts/values.js";
import {
  countedPlaces,
  liesIn,
  pathOf,
  type CountedPlace,
} from "./place-counts.js";
import { PlaceFacts } from "./place-facts.js";
import { PlaceTable } from "./place-table.js";

const PlaceMap = lazy(async () => ({
  default: (await import("../map/place-map.js")).PlaceMap,
}));

/** What the register's reports call it; nothing where that may not be seen. */
function useRecord(id: string, isListed: boolean) {
  return useQuery({
    queryKey: ["place", id],
    // The register knows ids; a name that no pack lists is found by itself.
    enabled: isListed || id.startsWith("plc-"),
    retry: false,
    queryFn: ({ signal }) =>
      ask<typeof getPlace>("get", "/places/{id}", { params: { id }, signal }),
  });
}

/** Incidents there, and above them who is told to have acted. */
function Happened({ counted }: { readonly counted: CountedPlace }) {
  const { t } = useTranslation("places");
  const number = useNumbers();
  const { key, place } = counted;
  const { data, error, refetch, hasNextPage, fetchNextPage } = useToldIncidents(
    { place: key },
  );
  if (error !== null) return <Fault error={error} onRetry={refetch} />;
  if (data === undefined) return <Loading />;
  const incidents = data.pages
    .flatMap(({ items }) => items)
    .filter(({ where }) =>
      place.id === null ? where.name === key : where.placeId === key,
    );
  return (
    <>
      <section aria-label={t("acted")}>
        <Title order={2} size="h4">
          {t("acted")}
        </Title>
        <Text c="dimmed" size="sm" mb="xs">
          {t("actedOf", { shown: number(incidents.length) })}
        </Text>
        <ToldRoleList roles={toldRoles(incidents)} />
      </section>
      <Title order={2} size="h4">
        {t("told")}
      </Title>
      <ToldIncidents
        incidents={incidents}
        more={hasNextPage ? fetchNextPage : undefined}
      />
    </>
  );
}

const AREAS = new Set(["country", "admin1", "admin2"]);

/** Places that lie in this one; only an area has any. */
function below(all: readonly CountedPlace[], { key, place }: CountedPlace) {
  if (!AREAS.has(place.kind ?? "")) return [];
  const [country, admin1] = pathOf(place);
  const areas = {
    country: [country!],
    admin1: [country!, admin1!],
    admin2: [country!, admin1!, place.name ?? ""],
  };
  const area = areas[place.kind as keyof typeof areas];
  return all.filter((one) => one.key !== key && liesIn(one.place, area));
}

function Told({
  columns,
  counted,
  all,
  names,
}: {
  readonly columns: IncidentColumns;
  readonly counted: CountedPlace;
  readonly all: readonly CountedPlace[];
  readonly names: readonly string[];
}) {
  const { t } = useTranslation("places");
  const { key, place, incidents } = counted;
  const within = below(all, counted);
  return (
    <Stack gap="md">
      <Title order={1} size="h2">
        <Own>{place.name ?? key}</Own>
      </Title>
      <PlaceFacts place={place} names={names} />
      <Group gap="xs">
        <Anchor
          component={Link}
          href={incidentsAddress({ place: key, all: true })}
        >
          {t("allIncidents")}
        </Anchor>
        <Num value={incidents.length} />
      </Group>
      {place.at === null ? null : (
        <Suspense fallback={<Loading />}>
          <PlaceMap columns={columns} shown={incidents} label={t("map")} />
        </Suspense>
      )}
      <section aria-label={t("over")}>
        <Title order={2} size="h4" mb="xs">
          {t("over")}
        </Title>
        <MonthStrip columns={columns} shown={incidents} />
      </section>
      <Happened counted={counted} />
      {within.length === 0 ? null : (
        <section aria-label={t("below")}>
          <Title order={2} size="h4">
            {t("below")}
          </Title>
          <PlaceTable places={within} />
        </section>
      )}
    </Stack>
  );
}

/** A place: its names, where it lies, what happened there, who is told to have acted. */
export function PlacePage({ id }: { readonly id: string }) {
  const { t } = useTranslation("places");
  const { data: columns, error, refetch } = useColumns();
  const all = useMemo(
    () => (columns === undefined ? [] : countedPlaces(columns)),
    [columns],
  );
  const { data: record, isLoading } = useRecord(
    id,
    all.some(({ place }) => place.id === id),
  );
  if (error !== null) return <Fault error={error} onRetry={refetch} />;
  if (columns === undefined) return <Loading />;
  const counted =
    all.find(({ key }) => key === id) ??
    // Of a name that no pack lists, or of an id from before a join.
    all.find(({ key }) => key === record?.id || key === record?.name);
  if (counted === undefined && isLoading) return <Loading />;
  if (counted === undefined)
    return (
      <Stack>
        <Title order={1} size="h2">
          {t("title")}
        </Title>
        <Empty title={t("none")}>
          <Text c="dimmed">{t("noneWhy")}</Text>
        </Empty>
      </Stack>
    );
  const names = record?.names.map(({ name }) => name) ?? [];
  return <Told {...{ columns, counted, all, names }} />;
}
