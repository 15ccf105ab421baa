import { Anchor, Button, Stack, Table, Title } from "@mantine/core";
import { useInfiniteQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { Link, Route, Switch } from "wouter";
import type { listReports } from "../../src/api/routes/reports.js";
import { ask } from "../app/ask.js";
import { Empty, Fault, Loading } from "../parts/states.js";
import { Ltr, Own } from "../parts/values.js";
import { ReportPage } from "./report-page.js";

const AT_ONCE = 100;

function ReportList() {
  const { t } = useTranslation("report");
  const { data, error, refetch, hasNextPage, fetchNextPage } = useInfiniteQuery(
    {
      queryKey: ["reports"],
      initialPageParam: null as string | null,
      queryFn: ({ pageParam, signal }) =>
        ask<typeof listReports>("get", "/reports", {
          query: { limit: AT_ONCE, after: pageParam },
          signal,
        }),
      getNextPageParam: ({ next }) => next,
    },
  );
  const rows = data?.pages.flatMap(({ items }) => items) ?? [];
  return (
    <Stack gap="md" maw="64rem">
      <Title order={1} size="h2">
        {t("listTitle")}
      </Title>
      {error === null ? null : <Fault error={error} onRetry={refetch} />}
      {data === undefined && error === null ? <Loading /> : null}
      {data !== undefined && rows.length === 0 ? (
        <Empty title={t("none")} />
      ) : null}
      {rows.length === 0 ? null : (
        <Table>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t("published")}</Table.Th>
              <Table.Th>{t("outlet")}</Table.Th>
              <Table.Th>{t("listTitle")}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {rows.map(({ key, title, outlet, published }) => (
              <Table.Tr key={key}>
                <Table.Td>
                  <Ltr>{published}</Ltr>
                </Table.Td>
                <Table.Td>
                  <Own>{outlet ?? t("noOutlet")}</Own>
                </Table.Td>
                <Table.Td>
                  <Anchor component={Link} href={`/${encodeURIComponent(key)}`}>
                    <Own>{title ?? key}</Own>
                  </Anchor>
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      )}
      {hasNextPage ? (
        <div>
          <Button variant="default" onClick={() => void fetchNextPage()}>
            {t("more")}
          </Button>
        </div>
      ) : null}
    </Stack>
  );
}

/** The router leaves what may part an address as it was written: `%3A`. */
function decoded(id: string): string {
  try {
    return decodeURIComponent(id);
  } catch {
    return id;
  }
}

/** All reports, or one of them. */
export function ReportsPage() {
  return (
    <Switch>
      <Route path="/" component={ReportList} />
      <Route<{ readonly id: string }> path="/:id">
        {({ id }) => <ReportPage id={decoded(id)} />}
      </Route>
    </Switch>
  );
}
