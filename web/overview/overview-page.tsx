import {
  Anchor,
  Button,
  Group,
  Paper,
  SimpleGrid,
  Stack,
  Text,
  Title,
} from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "wouter";
import type { listImports } from "../../src/api/routes/work.js";
import { ask } from "../app/ask.js";
import { useSession } from "../app/session.js";
import { useColumns, type IncidentColumns } from "../incidents/columns.js";
import { sieve } from "../incidents/sieve.js";
import {
  incidentsAddress,
  NO_FILTER,
  type IncidentFilter,
} from "../parts/incident-query.js";
import { Empty, Fault, Loading } from "../parts/states.js";
import { Ltr, Num, Own } from "../parts/values.js";
import { MonthBeside } from "./month-beside.js";

function Card({
  title,
  children,
}: {
  readonly title: string;
  readonly children: ReactNode;
}) {
  return (
    <Paper withBorder p="md">
      <Title order={2} size="h5" mb="xs">
        {title}
      </Title>
      {children}
    </Paper>
  );
}

/** A number of incidents that opens just those. */
function Count({
  columns,
  filter,
  label,
}: {
  readonly columns: IncidentColumns;
  readonly filter: Partial<IncidentFilter>;
  readonly label: string;
}) {
  const count = sieve(columns, { ...NO_FILTER, ...filter }).length;
  return (
    <Group justify="space-between" wrap="nowrap">
      <Text size="sm">{label}</Text>
      <Anchor
        component={Link}
        href={incidentsAddress(filter)}
        aria-label={`${label}: ${count}`}
        fw={600}
      >
        <Num value={count} />
      </Anchor>
    </Group>
  );
}

function Arrived() {
  const { t } = useTranslation("overview");
  const { data } = useQuery({
    queryKey: ["imports"],
    queryFn: async () => {
      const { items } = await ask<typeof listImports>("get", "/imports");
      return items.toReversed();
    },
  });
  const last = (data ?? []).slice(0, 5) as unknown as readonly {
    readonly id: string;
    readonly at: string;
    readonly files: readonly string[];
    readonly newReports: number;
  }[];
  return (
    <Stack gap={4}>
      {last.length === 0 ? (
        <Text size="sm" c="dimmed">
          {t("noImports")}
        </Text>
      ) : null}
      {last.map(({ id, at, files, newReports }) => (
        <Group key={id} justify="space-between" wrap="nowrap">
          <Text size="sm" truncate>
            <Ltr>{at.slice(0, 10)}</Ltr> <Own>{files.join(" · ")}</Own>
          </Text>
          <Text size="sm" fw={600}>
            <Num value={newReports} />
          </Text>
        </Group>
      ))}
      <Anchor component={Link} href="~/import" size="sm">
        {t("add")}
      </Anchor>
    </Stack>
  );
}

function Known({ columns }: { readonly columns: IncidentColumns }) {
  const { t } = useTranslation("overview");
  const { may } = useSession();
  return (
    <SimpleGrid cols={{ base: 1, md: 2 }} spacing="md">
      <Card title={t("arrived")}>{may("coder") ? <Arrived /> : null}</Card>
      <Card title={t("waits")}>
        <Stack gap={4}>
          <Count
            columns={columns}
            filter={{ review: "unreviewed" }}
            label={t("unreviewed")}
          />
          <Count
            columns={columns}
            filter={{ review: "accepted" }}
            label={t("accepted")}
          />
          {may("coder") ? (
            <Anchor component={Link} href="~/review" size="sm">
              {t("review")}
            </Anchor>
          ) : null}
        </Stack>
      </Card>
      <Card title={t("contradictions")}>
        <Stack gap={4}>
          <Count
            columns={columns}
            filter={{ contested: true }}
            label={t("contested")}
          />
          <Count
            columns={columns}
            filter={{ statuses: ["denied"], all: true }}
            label={t("denied")}
          />
          <Count
            columns={columns}
            filter={{ sources: 2 }}
            label={t("twoSources")}
          />
        </Stack>
      </Card>
      <Card title={t("months")}>
        <MonthBeside columns={columns} />
      </Card>
    </SimpleGrid>
  );
}

/** What came in, what waits, what contradicts, and the month: every number opens its incidents. */
export function OverviewPage() {
  const { t } = useTranslation("overview");
  const { data, error, refetch } = useColumns();
  return (
    <Stack gap="md" maw="64rem">
      <Title order={1} size="h2">
        {t("title")}
      </Title>
      {error === null ? null : <Fault error={error} onRetry={refetch} />}
      {data === undefined && error === null ? <Loading /> : null}
      {data !== undefined && data.count === 0 ? (
        <Empty title={t("greeting")}>
          <Text c="dimmed">{t("greetingWhat")}</Text>
          <Button component={Link} href="~/import">
            {t("add")}
          </Button>
        </Empty>
      ) : null}
      {data !== undefined && data.count > 0 ? (
        <>
          <Text size="sm" c="dimmed">
            {t("usual")}
          </Text>
          <Known columns={data} />
        </>
      ) : null}
    </Stack>
  );
}
