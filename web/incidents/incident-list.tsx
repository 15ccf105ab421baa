import { Button, Group, Stack, Text, Title } from "@mantine/core";
import { useHotkeys } from "@mantine/hooks";
import { lazy, Suspense, useMemo, useRef } from "react";
import { useTranslation } from "react-i18next";
import { Link, useSearchParams } from "wouter";
import { Empty, Fault, Loading } from "../parts/states.js";
import { useNumbers } from "../parts/values.js";
import { useColumns, type IncidentColumns } from "./columns.js";
import { FilterBar } from "./filter-bar.js";
import classes from "./incident-list.module.css";
import { IncidentTable } from "./incident-table.js";
import { SavedViews } from "./saved-views.js";
import { sieve } from "./sieve.js";
import { Timeline } from "./timeline.js";
import { useFilter } from "./use-filter.js";

const IncidentMap = lazy(async () => ({
  default: (await import("../map/incident-map.js")).IncidentMap,
}));

/** Whether the map stands beside the table; the address holds it. */
function useMapShown() {
  const [search, setSearch] = useSearchParams();
  const isShown = search.get("map") === "1";
  const toggle = () =>
    setSearch(
      (now) => {
        const next = new URLSearchParams(now);
        if (isShown) next.delete("map");
        else next.set("map", "1");
        return next;
      },
      { replace: true },
    );
  return [isShown, toggle] as const;
}

function Found({ columns }: { readonly columns: IncidentColumns }) {
  const { t } = useTranslation(["incidents", "common", "map"]);
  const number = useNumbers();
  const { filter, change } = useFilter();
  const [isMap, toggleMap] = useMapShown();
  const text = useRef<HTMLInputElement>(null);
  const shown = useMemo(() => sieve(columns, filter), [columns, filter]);
  useHotkeys([["/", () => text.current?.focus()]]);
  const isUsual = !filter.all && filter.types.length === 0;
  return (
    <>
      <Group justify="space-between">
        <Group gap="xs" role="status">
          <Text fw={600}>
            {t("shown", {
              count: shown.length,
              shown: number(shown.length),
              all: number(columns.count),
            })}
          </Text>
          {isUsual && filter.ids.length === 0 ? (
            <Text c="dimmed" size="sm">
              {t("usual")}
            </Text>
          ) : null}
          <Button
            size="compact-sm"
            variant="subtle"
            onClick={() => change({ all: !filter.all })}
          >
            {filter.all ? t("showUsual") : t("showAll")}
          </Button>
        </Group>
        <Group gap="xs" className="screen-only">
          <Button
            size="compact-sm"
            variant="default"
            onClick={() => change({ ascending: !filter.ascending })}
          >
            {filter.ascending ? t("oldestFirst") : t("newestFirst")}
          </Button>
          <Button
            size="compact-sm"
            variant={isMap ? "filled" : "default"}
            aria-pressed={isMap}
            onClick={toggleMap}
          >
            {t("map:title")}
          </Button>
          <SavedViews />
        </Group>
      </Group>
      <FilterBar
        columns={columns}
        filter={filter}
        change={change}
        textRef={text}
      />
      <Timeline columns={columns} shown={shown} change={change} />
      {shown.length === 0 ? (
        <Empty title={t("nothing")}>
          <Text c="dimmed">{t("nothingWhy")}</Text>
        </Empty>
      ) : (
        <div className={classes[isMap ? "both" : "one"]}>
          <IncidentTable columns={columns} shown={shown} />
          {isMap ? (
            <Suspense fallback={<Loading />}>
              <IncidentMap columns={columns} shown={shown} change={change} />
            </Suspense>
          ) : null}
        </div>
      )}
      <Text size="xs" c="dimmed" className="screen-only">
        {t("keys")}
      </Text>
    </>
  );
}

/** All incidents: a table and a map and a timeline under one filter. */
export function IncidentList() {
  const { t } = useTranslation(["incidents", "common", "map"]);
  const { data, error, refetch } = useColumns();
  return (
    <Stack gap="sm" className={classes["page"] ?? ""}>
      <Title order={1} size="h2">
        {t("title")}
      </Title>
      {data !== undefined && data.count === 0 ? (
        <Empty title={t("none")}>
          <Button component={Link} href="~/import">
            {t("noneDo")}
          </Button>
        </Empty>
      ) : null}
      {data !== undefined && data.count > 0 ? <Found columns={data} /> : null}
      {error === null ? null : <Fault error={error} onRetry={refetch} />}
      {data === undefined && error === null ? <Loading /> : null}
    </Stack>
  );
}
