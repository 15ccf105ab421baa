import { Stack, Table, Text, Title } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import type { listSources } from "../../src/api/routes/names.js";
import { ask, type AnswerOf } from "../app/ask.js";
import { Empty, Fault, Loading } from "../parts/states.js";
import { Days, Num, Own } from "../parts/values.js";

type Source = AnswerOf<typeof listSources>["items"][number];

/** The day of an instant as the register keeps it. */
const DAY_LENGTH = "2021-02-03".length;

function Day({ told }: { readonly told: string | null }) {
  const { t } = useTranslation("sources");
  if (told !== null) return <Days starts={told.slice(0, DAY_LENGTH)} />;
  return (
    <Text span size="sm" c="dimmed">
      {t("noDate")}
    </Text>
  );
}

function Row({ source }: { readonly source: Source }) {
  const { t } = useTranslation("sources");
  const { outlet, id, reports, first, last } = source;
  return (
    <Table.Tr data-source={outlet ?? ""}>
      <Table.Th scope="row">
        {outlet === null ? t("noOutlet") : <Own>{outlet}</Own>}
      </Table.Th>
      <Table.Td>
        <Num value={reports} />
      </Table.Td>
      <Table.Td>
        <Day told={first} />
      </Table.Td>
      <Table.Td>
        <Day told={last} />
      </Table.Td>
      <Table.Td>
        {outlet === null ? null : t(id === null ? "isUnknown" : "isKnown")}
      </Table.Td>
    </Table.Tr>
  );
}

function Outlets() {
  const { t } = useTranslation("sources");
  const { data, error, refetch } = useQuery({
    queryKey: ["sources"],
    queryFn: ({ signal }) =>
      ask<typeof listSources>("get", "/sources", { signal }),
  });
  if (error !== null) return <Fault error={error} onRetry={refetch} />;
  if (data === undefined) return <Loading />;
  if (data.items.length === 0)
    return (
      <Empty title={t("none")}>
        <Text c="dimmed">{t("noneWhy")}</Text>
      </Empty>
    );
  const sources = data.items.toSorted((a, b) => b.reports - a.reports);
  return (
    <Table.ScrollContainer minWidth={520}>
      <Table>
        <Table.Thead>
          <Table.Tr>
            {(["outlet", "reports", "first", "last", "known"] as const).map(
              (name) => (
                <Table.Th key={name} scope="col">
                  {t(name)}
                </Table.Th>
              ),
            )}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {sources.map((source) => (
            <Row key={source.outlet ?? ""} source={source} />
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}

/** Outlets of the register, most reports first. */
export function SourcesPage() {
  const { t } = useTranslation("sources");
  return (
    <Stack gap="md">
      <Title order={1} size="h2">
        {t("title")}
      </Title>
      <Text c="dimmed">{t("why")}</Text>
      <Outlets />
    </Stack>
  );
}
