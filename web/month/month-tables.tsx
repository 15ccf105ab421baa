import { Stack, Table, Text, Title } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { EVENT_TYPES } from "../../src/codebook/registry.generated.js";
import { useLanguage } from "../app/use-language.js";
import { Own } from "../parts/values.js";
import { FigureLink } from "./figure.js";
import type { MonthLine, MonthTable } from "./load-month.js";

/** Parts of a line that are told in a table of their own, at most. */
const MOST_ROWS = 15;

function typeName(code: string) {
  const known = EVENT_TYPES as Readonly<
    Record<
      string,
      | { readonly label: { readonly ar: string; readonly en: string } }
      | undefined
    >
  >;
  return known[code]?.label;
}

function Lines({ lines }: { readonly lines: readonly MonthLine[] }) {
  const { t } = useTranslation("month");
  const { labelOf } = useLanguage();
  return (
    <Table captionSide="top" withTableBorder data-table="lines">
      <Table.Caption>{t("lines")}</Table.Caption>
      <Table.Tbody>
        {lines.flatMap((line) => [
          <Table.Tr key={line.code} data-line={line.code}>
            <Table.Th scope="row">{labelOf(line.label)}</Table.Th>
            <Table.Td>
              <FigureLink of={line} label={labelOf(line.label)} />
            </Table.Td>
          </Table.Tr>,
          ...line.groups.map((group, at) => (
            <Table.Tr key={`${line.code} ${at}`}>
              <Table.Td ps="xl">{labelOf(group.label)}</Table.Td>
              <Table.Td>
                <FigureLink of={group} label={labelOf(group.label)} />
              </Table.Td>
            </Table.Tr>
          )),
        ])}
      </Table.Tbody>
    </Table>
  );
}

function Parts({ line }: { readonly line: MonthLine }) {
  const { t } = useTranslation(["month", "glossary"]);
  const { labelOf } = useLanguage();
  const types = line.byType.slice(0, MOST_ROWS);
  const places = line.byPlace.slice(0, MOST_ROWS);
  if (types.length + places.length === 0) return null;
  const row = (
    key: string,
    name: string,
    of: MonthLine["byType"][number] | MonthLine["byPlace"][number],
  ) => (
    <Table.Tr key={key}>
      <Table.Th scope="row" fw={400}>
        <Own>{name}</Own>
      </Table.Th>
      <Table.Td>
        <FigureLink of={of} label={`${labelOf(line.label)}, ${name}`} />
      </Table.Td>
    </Table.Tr>
  );
  return (
    <>
      {types.length < 2 ? null : (
        <Table captionSide="top" withTableBorder>
          <Table.Caption>
            {labelOf(line.label)} {t("byType")}
          </Table.Caption>
          <Table.Tbody>
            {types.map((one) => {
              const label = typeName(one.value);
              const name = label === undefined ? one.value : labelOf(label);
              return row(`t ${one.value}`, name, one);
            })}
          </Table.Tbody>
        </Table>
      )}
      {places.length < 2 ? null : (
        <Table captionSide="top" withTableBorder>
          <Table.Caption>
            {labelOf(line.label)} {t("byPlace")}
          </Table.Caption>
          <Table.Tbody>
            {places.map((one) =>
              row(`p ${one.value}`, one.value ?? t("glossary:unknown"), one),
            )}
          </Table.Tbody>
        </Table>
      )}
    </>
  );
}

/** What stands beside the month: told later, undated, of wide dates. */
function Beside({ table }: { readonly table: MonthTable }) {
  const { t } = useTranslation("month");
  const asides = [
    ["reportedLater", table.reportedLater],
    ["undated", table.undated],
    ["wideDates", table.wideDates],
  ] as const;
  return asides.map(([name, { incidents }]) => {
    if (incidents.length === 0) return null;
    const count = incidents.length;
    const figure = { low: count, best: count, high: count, open: false };
    return (
      <Text key={name} size="sm">
        {t(`beside.${name}`)}{" "}
        <FigureLink of={{ figure, incidents }} label={t(`beside.${name}`)} />
      </Text>
    );
  });
}

/** The tables of a month: each number opens its incidents. */
export function MonthTables({ table }: { readonly table: MonthTable }) {
  const { t } = useTranslation("month");
  const { labelOf } = useLanguage();
  return (
    <Stack gap="md">
      <Lines lines={table.lines} />
      <Beside table={table} />
      <Title order={2} size="h4">
        {t("parts")}
      </Title>
      {table.lines.map((line) => (
        <Parts key={line.code} line={line} />
      ))}
      {table.coverage.map((one, at) => (
        <Text key={at} size="sm" c="dimmed">
          {labelOf(one)}
        </Text>
      ))}
    </Stack>
  );
}
