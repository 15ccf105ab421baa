import { Alert, Button, List, Stack, Text, Title } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import type { listAudit } from "../../src/api/routes/accounts.js";
import type { getHealth } from "../../src/api/routes/server.js";
import type { Bilingual } from "../../src/model/counting-rule.js";
import { ask } from "../app/ask.js";
import { useLanguage } from "../app/use-language.js";
import { ProblemText } from "../parts/problem-text.js";
import { Fault, Loading } from "../parts/states.js";
import { Ltr, Num } from "../parts/values.js";
import { Instant } from "./bits.js";
import { isGoing, useJobActions, useJobs, type Job } from "./use-jobs.js";

/** What came of going through the register. */
interface Verified {
  readonly counts: Readonly<Record<(typeof COUNTED)[number], number>>;
  readonly faults: number;
  readonly notices: number;
  readonly found: readonly {
    readonly code: string;
    readonly table: string;
    readonly record: string;
    readonly words: Bilingual;
  }[];
}

const COUNTED = [
  "packs",
  "records",
  "versions",
  "withdrawn",
  "claims",
  "citations",
  "incidents",
  "entries",
] as const;

function Result({ job }: { readonly job: Job }) {
  const { t } = useTranslation("admin");
  const { labelOf } = useLanguage();
  if (isGoing(job)) return <Text role="status">{t("state.going")}</Text>;
  const words = job.error?.["words"] as Bilingual | undefined;
  if (words !== undefined) return <Alert color="red">{labelOf(words)}</Alert>;
  const result = job.result as unknown as Verified | null;
  if (result === null) return <Text>{t("state.stopped")}</Text>;
  return (
    <Stack gap="xs" data-verified={result.faults}>
      <Alert color={result.faults === 0 ? "green" : "red"} variant="light">
        {result.faults === 0 ? t("state.sound") : t("state.unsound")}{" "}
        <Instant at={job.endedAt ?? job.createdAt} />
      </Alert>
      <List size="sm">
        {COUNTED.map((name) => (
          <List.Item key={name}>
            {t(`state.counts.${name}`)}: <Num value={result.counts[name]} />
          </List.Item>
        ))}
        <List.Item>
          {t("state.faults")}: <Num value={result.faults} />
        </List.Item>
        <List.Item>
          {t("state.notices")}: <Num value={result.notices} />
        </List.Item>
      </List>
      {result.found.map(({ code, table, record, words: said }, at) => (
        <Text key={at} size="sm">
          {labelOf(said)}{" "}
          <Ltr>
            {code} {table} {record}
          </Ltr>
        </Text>
      ))}
    </Stack>
  );
}

function Verify() {
  const { t } = useTranslation("admin");
  const { data, error, refetch } = useJobs({ kind: "verify" });
  const { verify } = useJobActions();
  if (error !== null) return <Fault error={error} onRetry={refetch} />;
  if (data === undefined) return <Loading />;
  const [last] = data.items;
  return (
    <Stack gap="sm" align="start">
      <Title order={3} size="h4">
        {t("state.verify")}
      </Title>
      <Text c="dimmed">{t("state.verifyWhat")}</Text>
      <Button
        loading={verify.isPending}
        disabled={last !== undefined && isGoing(last)}
        onClick={() => verify.mutate()}
      >
        {t("state.start")}
      </Button>
      {verify.error === null ? null : <ProblemText error={verify.error} />}
      {last === undefined ? (
        <Text>{t("state.never")}</Text>
      ) : (
        <Result job={last} />
      )}
    </Stack>
  );
}

/** How the server is, when a backup was last made, and whether all is sound. */
export function RegisterState() {
  const { t } = useTranslation("admin");
  const { data, error, refetch } = useQuery({
    queryKey: ["state"],
    queryFn: async ({ signal }) => {
      const health = await ask<typeof getHealth>("get", "/health", { signal });
      const query = { kind: "backup", limit: 1 };
      const { items } = await ask<typeof listAudit>("get", "/audit", {
        ...{ query, signal },
      });
      return { health, backup: items[0]?.at ?? null };
    },
  });
  if (error !== null) return <Fault error={error} onRetry={refetch} />;
  if (data === undefined) return <Loading />;
  return (
    <Stack gap="lg">
      <List>
        <List.Item>
          {t("state.server")}: {t(`state.health.${data.health.state}`)}
        </List.Item>
        <List.Item>
          {t("state.version")}: <Ltr>{data.health.version}</Ltr>
        </List.Item>
        <List.Item>
          {t("state.backup")}:{" "}
          {data.backup === null ? (
            t("state.noBackup")
          ) : (
            <Instant at={data.backup} />
          )}
        </List.Item>
      </List>
      <Verify />
    </Stack>
  );
}
