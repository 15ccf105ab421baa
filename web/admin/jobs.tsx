import { Button, NativeSelect, Stack, Table, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { useSearchParams } from "wouter";
import type { Bilingual } from "../../src/model/counting-rule.js";
import { useLanguage } from "../app/use-language.js";
import { ProblemText } from "../parts/problem-text.js";
import { Empty, Fault, Loading } from "../parts/states.js";
import { Ltr, useNumbers } from "../parts/values.js";
import { Confirmed, Head, Instant } from "./bits.js";
import { isGoing, useJobActions, useJobs, type Job } from "./use-jobs.js";

const STATES = [
  "queued",
  "running",
  "done",
  "failed",
  "cancelled",
  "dead",
] as const;
const KINDS = [
  "import",
  "look",
  "adopt",
  "link",
  "verify",
  "export",
  "undo-import",
] as const;

/** Why it failed, in words, or how far it is. */
function HowFar({ job }: { readonly job: Job }) {
  const { t } = useTranslation("admin");
  const { labelOf } = useLanguage();
  const number = useNumbers();
  const { error, progress } = job;
  if (error !== null) {
    const words = error["words"] as Bilingual | undefined;
    return (
      <Text size="sm">
        {words === undefined ? <Ltr>{error.code}</Ltr> : labelOf(words)}
      </Text>
    );
  }
  const records = progress?.["records"];
  if (!isGoing(job) || typeof records !== "number") return null;
  return t("jobs.records", { count: records, shown: number(records) });
}

function Row({
  job,
  cancel,
  retry,
}: { readonly job: Job } & ReturnType<typeof useJobActions>) {
  const { t } = useTranslation("admin");
  const number = useNumbers();
  const kind = KINDS.find((one) => one === job.kind);
  return (
    <Table.Tr data-job={job.id} data-state={job.state}>
      <Table.Th scope="row">
        {kind === undefined ? <Ltr>{job.kind}</Ltr> : t(`jobs.kinds.${kind}`)}
      </Table.Th>
      <Table.Td>{t(`jobs.states.${job.state}`)}</Table.Td>
      <Table.Td>
        <Ltr>{job.author}</Ltr>
      </Table.Td>
      <Table.Td>
        <Instant at={job.createdAt} />
      </Table.Td>
      <Table.Td>{number(job.attempts)}</Table.Td>
      <Table.Td maw="26rem">
        <HowFar job={job} />
      </Table.Td>
      <Table.Td>
        {isGoing(job) ? (
          <Confirmed
            label={t("jobs.cancel")}
            what={t("jobs.cancelWhat")}
            isPending={cancel.isPending}
            onSure={() => cancel.mutate(job.id)}
          />
        ) : null}
        {job.state === "dead" ? (
          <Button
            size="compact-sm"
            variant="default"
            loading={retry.isPending}
            onClick={() => retry.mutate(job.id)}
          >
            {t("jobs.retry")}
          </Button>
        ) : null}
      </Table.Td>
    </Table.Tr>
  );
}

const COLUMNS = [
  "kind",
  "state",
  "who",
  "at",
  "attempts",
  "how",
  "what",
] as const;

function List({ state }: { readonly state: string | undefined }) {
  const { t } = useTranslation("admin");
  const { data, error, refetch } = useJobs({ state });
  const actions = useJobActions();
  if (error !== null) return <Fault error={error} onRetry={refetch} />;
  if (data === undefined) return <Loading />;
  const refused = Object.values(actions).find((one) => one.error !== null);
  return (
    <Stack gap="sm">
      {refused === undefined ? null : <ProblemText error={refused.error} />}
      {data.items.length === 0 ? (
        <Empty title={t("jobs.none")} />
      ) : (
        <Table.ScrollContainer minWidth={820}>
          <Table>
            <Head names={COLUMNS.map((name) => t(`jobs.${name}`))} />
            <Table.Tbody>
              {data.items.map((job) => (
                <Row key={job.id} job={job} {...actions} />
              ))}
            </Table.Tbody>
          </Table>
        </Table.ScrollContainer>
      )}
    </Stack>
  );
}

/** Work that goes on, what failed and why, and another try. */
export function JobList() {
  const { t } = useTranslation("admin");
  const [search, setSearch] = useSearchParams();
  const state = search.get("state") ?? "";
  return (
    <Stack gap="md" align="stretch">
      <NativeSelect
        label={t("jobs.state")}
        maw="16rem"
        value={state}
        data={[
          { value: "", label: t("audit.every") },
          ...STATES.map((value) => ({
            value,
            label: t(`jobs.states.${value}`),
          })),
        ]}
        onChange={({ currentTarget: { value } }) =>
          setSearch(value === "" ? {} : { state: value }, { replace: true })
        }
      />
      <List state={state === "" ? undefined : state} />
    </Stack>
  );
}
