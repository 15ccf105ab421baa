import { Stack, Table, Text, Title } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { useParams } from "wouter";
import type { getDoubleAgreement } from "../../../src/api/routes/double.js";
import { ask, type AnswerOf } from "../../app/ask.js";
import { useLanguage } from "../../app/use-language.js";
import { Empty, Fault, Loading } from "../../parts/states.js";
import { Ltr, useNumbers } from "../../parts/values.js";
import { SettleReport } from "./settle-report.js";

type Agreement = AnswerOf<typeof getDoubleAgreement>;

const REASONS = ["nothing_coded", "one_coder", "no_variation"] as const;

/** Krippendorff's alpha, field by field, or why there is none. */
function Fields({ fields }: Pick<Agreement, "fields">) {
  const { t } = useTranslation("review");
  const { labelOf } = useLanguage();
  return (
    <Table.ScrollContainer minWidth={320}>
      <Table verticalSpacing={4} maw="40rem">
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t("blind.field")}</Table.Th>
            <Table.Th>{t("blind.alpha")}</Table.Th>
            <Table.Th>{t("blind.interval")}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {fields.map(({ field, label, alpha, why, interval }) => {
            const reason = REASONS.find((one) => one === why);
            return (
              <Table.Tr key={field} data-agreement={field}>
                <Table.Td>{labelOf(label)}</Table.Td>
                <Table.Td>
                  {alpha === null ? (
                    reason === undefined ? null : (
                      t(`blind.unknown.${reason}`)
                    )
                  ) : (
                    <Ltr>{alpha.toFixed(2)}</Ltr>
                  )}
                </Table.Td>
                <Table.Td>
                  {interval === null ? null : (
                    <Ltr>
                      {interval.low.toFixed(2)} – {interval.high.toFixed(2)}
                    </Ltr>
                  )}
                </Table.Td>
              </Table.Tr>
            );
          })}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}

/** How far coders agree, and what a third person settles. */
export function AgreementView() {
  const { t } = useTranslation("review");
  const number = useNumbers();
  const { name = "" } = useParams<{ name: string }>();
  const id = decodeURIComponent(name);
  const { data, error, isPending, refetch } = useQuery({
    queryKey: ["double", id, "agreement"],
    queryFn: ({ signal }) =>
      ask<typeof getDoubleAgreement>("get", "/double/{id}/agreement", {
        params: { id },
        signal,
      }),
  });
  if (isPending) return <Loading />;
  if (error !== null) return <Fault error={error} onRetry={refetch} />;
  const { reports, fields, handedIn } = data;
  const open = reports.filter(
    ({ settledBy, incidents }) =>
      settledBy === null && incidents.some(({ differs }) => differs.length > 0),
  );
  const settled = reports.filter(({ settledBy }) => settledBy !== null).length;
  return (
    <Stack gap="md">
      <Text>
        {Object.entries(handedIn).map(([coder, count]) => (
          <Text key={coder} span me="md">
            <Ltr>{coder}</Ltr> {t("blind.handedIn", { count: number(count) })}
          </Text>
        ))}
      </Text>
      {reports.length === 0 ? (
        <Empty title={t("blind.noPairs")}>
          <Text>{t("blind.noPairsWhat")}</Text>
        </Empty>
      ) : (
        <>
          <Title order={2} size="h4">
            {t("blind.agreement")}
          </Title>
          <Text size="sm" maw="46rem">
            {t("blind.alphaWhat")}
          </Text>
          <Fields fields={fields} />
          <Title order={2} size="h4">
            {t("blind.differences", {
              open: number(open.length),
              settled: number(settled),
            })}
          </Title>
          {open.map((report) => (
            <SettleReport key={report.id} sample={id} report={report} />
          ))}
        </>
      )}
    </Stack>
  );
}
