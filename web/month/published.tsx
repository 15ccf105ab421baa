import { List, Stack, Table, Text, Title } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { MEASURES } from "../../src/codebook/measures.js";
import { causeLabel } from "../../src/statistics/cause-words.js";
import { useLanguage } from "../app/use-language.js";
import { ReportLink } from "../parts/links.js";
import { Ltr, Own, useNumbers } from "../parts/values.js";
import { FigureLink } from "./figure.js";
import {
  reconciliationOptions,
  type MonthAsked,
  type PublishedFigure,
} from "./load-month.js";

function measureLabel(code: string) {
  const known = MEASURES as Readonly<
    Record<
      string,
      | { readonly label: { readonly ar: string; readonly en: string } }
      | undefined
    >
  >;
  return known[code]?.label ?? { ar: code, en: code };
}

/** Why a figure differs: first the rule, then the incidents. */
function Causes({ of }: { readonly of: PublishedFigure }) {
  const { labelOf } = useLanguage();
  return (
    <List size="sm">
      {of.causes.map((cause, at) => {
        const { amount, incidents } = cause;
        const figure = { low: amount, best: amount, high: amount, open: false };
        const label = labelOf(causeLabel(cause));
        return (
          <List.Item key={at} data-cause={cause.code}>
            {label} <FigureLink of={{ figure, incidents }} label={label} />
          </List.Item>
        );
      })}
    </List>
  );
}

/** What others published of the month, and why it is another number. */
export function Published({ asked }: { readonly asked: MonthAsked }) {
  const { t } = useTranslation(["month", "glossary"]);
  const { labelOf } = useLanguage();
  const number = useNumbers();
  const { data } = useQuery(reconciliationOptions(asked));
  if (data === undefined) return null;
  const told = ({ min, max }: PublishedFigure) =>
    min === max
      ? number(min ?? 0)
      : `${min === null ? "" : number(min)}–${max === null ? "" : number(max)}`;
  const say = (value: number | null | undefined) =>
    value == null ? "–" : number(value);
  return (
    <Stack gap="xs">
      <Title order={2} size="h4">
        {t("glossary:reconciliation")}
      </Title>
      {data.length === 0 ? <Text c="dimmed">{t("nobody")}</Text> : null}
      {data.map((one, at) => (
        <Table
          captionSide="top"
          withTableBorder
          key={at}
          data-published={one.measure}
        >
          <Table.Caption>
            <Own>{one.counter ?? t("noCounter")}</Own>
          </Table.Caption>
          <Table.Tbody>
            <Table.Tr>
              <Table.Th scope="row">
                {labelOf(measureLabel(one.measure))}
              </Table.Th>
              <Table.Td>
                {t("theirs")} <Ltr>{told(one)}</Ltr>
              </Table.Td>
              <Table.Td>
                {t("ours")} <Ltr>{say(one.own?.best)}</Ltr>
              </Table.Td>
              <Table.Td>
                {t("oursByThem")} <Ltr>{say(one.ownByPublisher?.best)}</Ltr>
              </Table.Td>
            </Table.Tr>
            <Table.Tr>
              <Table.Td colSpan={4}>
                <Causes of={one} />
                {one.reports.map((id) => (
                  <ReportLink key={id} id={id}>
                    <Own>{id}</Own>
                  </ReportLink>
                ))}
              </Table.Td>
            </Table.Tr>
          </Table.Tbody>
        </Table>
      ))}
    </Stack>
  );
}
