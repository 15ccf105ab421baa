import { Button, Group, Stack, Text, TextInput } from "@mantine/core";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useSearchParams } from "wouter";
import type {
  getNamingBatch,
  releaseNames,
} from "../../../src/api/routes/naming.js";
import { ask } from "../../app/ask.js";
import { useSession } from "../../app/session.js";
import { ProblemText } from "../../parts/problem-text.js";
import { Empty, Fault, Loading, NoPermission } from "../../parts/states.js";
import { BatchTable, type BatchRow } from "./batch-table.js";
import { ClassRules } from "./class-rules.js";
import { OWN_DIRECTION } from "../../parts/own-direction.js";

const MONTH = /^\d{4}-(?:0[1-9]|1[0-2])$/;

/** Which month's dead. */
function MonthForm() {
  const { t } = useTranslation("review");
  const [search, setSearch] = useSearchParams();
  const [month, setMonth] = useState(search.get("month") ?? "");
  const isMonth = MONTH.test(month);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (!isMonth) return;
        setSearch((before) => {
          const after = new URLSearchParams(before);
          after.set("month", month);
          return after;
        });
      }}
    >
      <Group align="end" gap="sm">
        <TextInput
          label={t("naming.month")}
          placeholder="2022-05"
          dir="ltr"
          w="8rem"
          value={month}
          error={month === "" || isMonth ? undefined : t("noMonth")}
          onChange={(event) => setMonth(event.currentTarget.value.trim())}
        />
        <Button type="submit" variant="default">
          {t("show")}
        </Button>
      </Group>
    </form>
  );
}

/** The last step: a reason, and what becomes public by it. */
function Confirm({
  month,
  rows,
}: {
  readonly month: string;
  readonly rows: readonly BatchRow[];
}) {
  const { t } = useTranslation("review");
  const queries = useQueryClient();
  const [reason, setReason] = useState("");
  // One who died in what two incidents tell is one name.
  const named = new Set(
    rows.flatMap(({ people }) =>
      people.flatMap(({ becomes, name }) =>
        becomes === "named" ? [name] : [],
      ),
    ),
  );
  const release = useMutation({
    mutationFn: () =>
      ask<typeof releaseNames>("post", "/naming/batch", {
        body: {
          period: month,
          reason: reason.trim(),
          versions: Object.fromEntries(
            rows.map(({ incident }) => [incident.id, incident.version]),
          ),
        },
      }),
    onSettled: () => queries.invalidateQueries(),
  });
  if (named.size === 0)
    return release.isSuccess ? (
      <Text role="status">{t("naming.done")}</Text>
    ) : (
      <Text>{t("naming.nobody")}</Text>
    );
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (reason.trim() !== "") release.mutate();
      }}
    >
      <Stack gap="sm" align="start">
        <Text fw={600}>{t("naming.willBe", { count: named.size })}</Text>
        <TextInput
          label={t("naming.reason")}
          description={t("naming.reasonWhat")}
          required
          attributes={OWN_DIRECTION}
          w="100%"
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        {release.error === null ? null : <ProblemText error={release.error} />}
        <Button
          type="submit"
          disabled={reason.trim() === "" || release.isPending}
        >
          {t("naming.release", { count: named.size })}
        </Button>
      </Stack>
    </form>
  );
}

function Batch({ month }: { readonly month: string }) {
  const { t } = useTranslation("review");
  const { data, error, isPending, refetch } = useQuery({
    queryKey: ["naming-batch", month],
    queryFn: ({ signal }) =>
      ask<typeof getNamingBatch>("get", "/naming/batch", {
        query: { period: month },
        signal,
      }),
  });
  if (isPending) return <Loading />;
  if (error !== null) return <Fault error={error} onRetry={refetch} />;
  const { items, classes } = data;
  return (
    <Stack gap="md">
      {items.length === 0 ? (
        <Empty title={t("naming.none")}>
          <Text>{t("naming.noneWhat")}</Text>
        </Empty>
      ) : (
        <>
          <BatchTable rows={items} />
          <Confirm month={month} rows={items} />
        </>
      )}
      <ClassRules classes={classes} />
    </Stack>
  );
}

/** Names of the dead of a month, released to the public in one step. */
export function NamingView() {
  const { t } = useTranslation("review");
  const { may } = useSession();
  const [search] = useSearchParams();
  const month = search.get("month") ?? "";
  if (!may("editor")) return <NoPermission needed="editor" />;
  return (
    <Stack gap="md">
      <Text maw="46rem">{t("naming.what")}</Text>
      <MonthForm />
      {MONTH.test(month) ? <Batch key={month} month={month} /> : null}
    </Stack>
  );
}
