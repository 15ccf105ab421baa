import { Stack, Text, Title } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { useSearchParams } from "wouter";
import type { findActors } from "../../src/api/routes/names.js";
import { ask } from "../app/ask.js";
import { useColumns } from "../incidents/columns.js";
import { compared } from "../incidents/sieve.js";
import { NameSearch } from "../parts/name-search.js";
import { Empty, Fault, Loading } from "../parts/states.js";
import { countedActors } from "./actor-counts.js";
import { ActorTable } from "./actor-table.js";

/** Ids of the packs' bodies that bear a name, loaded names too. */
function useIdsNamed(name: string): ReadonlySet<string> {
  const { data } = useQuery({
    queryKey: ["actors", name],
    enabled: name !== "",
    queryFn: ({ signal }) =>
      ask<typeof findActors>("get", "/actors", {
        query: { name, match: "start" },
        signal,
      }),
  });
  return new Set(data?.items.map(({ id }) => id));
}

function Found() {
  const { t } = useTranslation("actors");
  const [search] = useSearchParams();
  const name = search.get("name") ?? "";
  const ids = useIdsNamed(name);
  const { data, error, refetch } = useColumns();
  const actors = useMemo(
    () => (data === undefined ? [] : countedActors(data)),
    [data],
  );
  if (error !== null) return <Fault error={error} onRetry={refetch} />;
  if (data === undefined) return <Loading />;
  const asked = compared(name);
  const found = actors.filter(
    ({ actor }) => ids.has(actor.id) || compared(actor.name).includes(asked),
  );
  if (found.length > 0) return <ActorTable actors={found} />;
  return (
    <Empty title={t("none")}>
      <Text c="dimmed">{t("noneWhy")}</Text>
    </Empty>
  );
}

/** Armies, factions and agencies of the register's incidents; no persons. */
export function ActorList() {
  const { t } = useTranslation(["actors", "common"]);
  return (
    <Stack align="stretch" gap="md">
      <Title order={1} size="h2">
        {t("title")}
      </Title>
      <Text c="dimmed">
        {t("why")} {t("common:states.machine")}.
      </Text>
      <NameSearch label={t("search")} />
      <Found />
    </Stack>
  );
}
