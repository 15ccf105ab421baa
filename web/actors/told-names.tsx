import { Badge, Group, Text } from "@mantine/core";
import { useQueries } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import type { findActors } from "../../src/api/routes/names.js";
import { ask } from "../app/ask.js";
import type { ListedIncident } from "../parts/told-roles.js";
import { Own } from "../parts/values.js";

/** Names of which the packs are asked whether they take sides. */
const MOST_NAMES = 12;

/** Names that reports give a body; those that take sides say so. */
export function ToldNames({
  id,
  incidents,
}: {
  readonly id: string;
  readonly incidents: readonly ListedIncident[];
}) {
  const { t } = useTranslation("actors");
  const told = incidents
    .flatMap(({ perpetrators, targets }) => [...perpetrators, ...targets])
    .filter((role) => role.id === id);
  const names = [...new Set(told.map(({ name }) => name))].slice(0, MOST_NAMES);
  const answers = useQueries({
    queries: names.map((name) => ({
      queryKey: ["actors-named", name],
      queryFn: ({ signal }: { readonly signal: AbortSignal }) =>
        ask<typeof findActors>("get", "/actors", { query: { name }, signal }),
    })),
  });
  if (names.length === 0) return null;
  return (
    <>
      <dt>{t("toldNames")}</dt>
      <dd>
        <Group gap="sm">
          {names.map((name, at) => {
            const found = answers[at]?.data?.items;
            const isLoaded = found?.some((one) => one.id === id && one.loaded);
            return (
              <Group key={name} component="span" gap={4} data-name={name}>
                <Own>{name}</Own>
                {isLoaded === true ? (
                  <Badge size="sm" variant="outline" color="gray">
                    <Text span size="xs" c="var(--mantine-color-text)">
                      {t("loaded")}
                    </Text>
                  </Badge>
                ) : null}
              </Group>
            );
          })}
        </Group>
      </dd>
    </>
  );
}
