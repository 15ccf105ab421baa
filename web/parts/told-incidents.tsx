import { Button, Table, Text } from "@mantine/core";
import { useInfiniteQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { EVENT_TYPES } from "../../src/codebook/registry.generated.js";
import { STATUSES } from "../../src/codebook/statuses.js";
import type { listIncidents } from "../../src/api/routes/incidents.js";
import { ask } from "../app/ask.js";
import { useLanguage } from "../app/use-language.js";
import { IncidentLink } from "./links.js";
import { ToldRoleList } from "./told-role-list.js";
import { toldRoles, type ListedIncident } from "./told-roles.js";
import { Days, Own } from "./values.js";

/** Incidents of a page of this list. */
const AT_ONCE = 50;

/** Incidents at a place or with a body, page by page, by first day. */
export const useToldIncidents = (
  query: { readonly place: string } | { readonly actor: string },
) =>
  useInfiniteQuery({
    queryKey: ["incidents-told", query],
    queryFn: ({ pageParam, signal }) =>
      ask<typeof listIncidents>("get", "/incidents", {
        query: { ...query, limit: AT_ONCE, after: pageParam },
        signal,
      }),
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }) => next,
  });

function Row({ incident }: { readonly incident: ListedIncident }) {
  const { t } = useTranslation(["places", "common"]);
  const { labelOf } = useLanguage();
  const { id, type, status, when, where, decided } = incident;
  const first = when.start ?? when.end;
  return (
    <Table.Tr data-incident={id}>
      <Table.Td>
        {first === null ? (
          t("undated")
        ) : (
          <Days starts={first} ends={when.end ?? first} />
        )}
      </Table.Td>
      <Table.Td>
        <IncidentLink id={id}>{labelOf(EVENT_TYPES[type].label)}</IncidentLink>
        {status === "occurred" ? null : (
          <Text size="sm">{labelOf(STATUSES[status].label)}</Text>
        )}
        {decided === undefined || decided.review === "unreviewed" ? (
          <Text size="xs" c="dimmed">
            {t("common:states.machine")}
          </Text>
        ) : null}
      </Table.Td>
      <Table.Td>
        <Own>{where.name ?? where.admin1}</Own>
      </Table.Td>
      <Table.Td>
        <ToldRoleList roles={toldRoles([incident])} />
      </Table.Td>
    </Table.Tr>
  );
}

/** Incidents, each with who is told to have acted and who says so. */
export function ToldIncidents({
  incidents,
  more,
}: {
  readonly incidents: readonly ListedIncident[];
  /** Fetches the next page; undefined after the last. */
  readonly more?: (() => unknown) | undefined;
}) {
  const { t } = useTranslation("places");
  return (
    <>
      <Table.ScrollContainer minWidth={600}>
        <Table>
          <Table.Thead>
            <Table.Tr>
              {(["when", "what", "place", "who"] as const).map((name) => (
                <Table.Th key={name} scope="col">
                  {t(name)}
                </Table.Th>
              ))}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {incidents.map((incident) => (
              <Row key={incident.id} incident={incident} />
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
      {more === undefined ? null : (
        <Button variant="default" w="fit-content" onClick={() => void more()}>
          {t("more")}
        </Button>
      )}
    </>
  );
}
