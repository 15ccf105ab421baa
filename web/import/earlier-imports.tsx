import { Button, Group, Stack, Table, Text, TextInput } from "@mantine/core";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { listImports, undoImport } from "../../src/api/routes/work.js";
import { ask } from "../app/ask.js";
import { useSession } from "../app/session.js";
import { OWN_DIRECTION } from "../parts/own-direction.js";
import { ProblemText } from "../parts/problem-text.js";
import { Empty, Fault, Loading } from "../parts/states.js";
import { Ltr, Num, Own } from "../parts/values.js";

/** An import as the log tells it. */
interface Earlier {
  readonly id: string;
  readonly at: string;
  readonly namespace: string;
  readonly files: readonly string[];
  readonly fileCount: number;
  readonly newReports: number;
  readonly known: number;
  readonly rejected: number | null;
  readonly undone: object | null;
}

function Undo({ row }: { readonly row: Earlier }) {
  const { t } = useTranslation("import");
  const queries = useQueryClient();
  const [reason, setReason] = useState<string | null>(null);
  const { mutate, error, isPending } = useMutation({
    mutationFn: () =>
      ask<typeof undoImport>("post", "/imports/{id}/undo", {
        params: { id: row.id },
        body: { reason: reason ?? "" },
      }),
    onSuccess: () => queries.invalidateQueries(),
  });
  if (reason === null)
    return (
      <Button size="compact-sm" variant="subtle" onClick={() => setReason("")}>
        {t("earlier.undo")}
      </Button>
    );
  return (
    <Stack gap={4}>
      <Text size="sm">{t("earlier.leaves", { count: row.newReports })}</Text>
      <Group gap="xs" align="end">
        <TextInput
          size="xs"
          label={t("earlier.reason")}
          attributes={OWN_DIRECTION}
          value={reason}
          onChange={({ currentTarget: { value } }) => setReason(value)}
        />
        <Button
          size="compact-sm"
          color="red"
          loading={isPending}
          disabled={reason.trim() === ""}
          onClick={() => mutate()}
        >
          {t("earlier.confirm")}
        </Button>
        <Button
          size="compact-sm"
          variant="subtle"
          onClick={() => setReason(null)}
        >
          {t("earlier.keep")}
        </Button>
      </Group>
      {error === null ? null : <ProblemText error={error} />}
    </Stack>
  );
}

/** What came in before, later first; each can be taken back. */
export function EarlierImports() {
  const { t } = useTranslation("import");
  const { may } = useSession();
  const { data, error, refetch } = useQuery({
    queryKey: ["imports"],
    queryFn: async () => {
      const { items } = await ask<typeof listImports>("get", "/imports");
      return items.toReversed() as unknown as readonly Earlier[];
    },
  });
  if (error !== null) return <Fault error={error} onRetry={refetch} />;
  if (data === undefined) return <Loading />;
  if (data.length === 0) return <Empty title={t("earlier.none")} />;
  return (
    <Table>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{t("earlier.at")}</Table.Th>
          <Table.Th>{t("earlier.files")}</Table.Th>
          <Table.Th>{t("earlier.new")}</Table.Th>
          <Table.Th>{t("earlier.known")}</Table.Th>
          <Table.Th>{t("earlier.rejected")}</Table.Th>
          <Table.Th>{t("earlier.undo")}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {data.map((row) => (
          <Table.Tr key={row.id} data-import={row.id}>
            <Table.Td>
              <Ltr>{row.at.slice(0, 16).replace("T", " ")}</Ltr>
            </Table.Td>
            <Table.Td>
              <Own>{row.files.slice(0, 3).join(" · ")}</Own>
              {row.fileCount > 3 ? "…" : ""}
            </Table.Td>
            <Table.Td>
              <Num value={row.newReports} />
            </Table.Td>
            <Table.Td>
              <Num value={row.known} />
            </Table.Td>
            <Table.Td>
              {row.rejected === null ? null : <Num value={row.rejected} />}
            </Table.Td>
            <Table.Td>
              {row.undone !== null ? (
                <Text size="sm" c="dimmed">
                  {t("earlier.undone")}
                </Text>
              ) : may("editor") ? (
                <Undo row={row} />
              ) : null}
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}
