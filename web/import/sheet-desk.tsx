import { Group, Select, Stack, Text, Title } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { OUTCOMES } from "../../src/codebook/outcomes.js";
import { useLanguage } from "../app/use-language.js";
import { Own, useNumbers } from "../parts/values.js";
import { ColumnRows } from "./column-rows.js";
import {
  DATE_ORDERS,
  fieldOf,
  withField,
  type LookedSheet,
} from "./table-types.js";
import type { SheetUse, useTableDesk } from "./use-table-desk.js";

/** Codes with their words, as a choice shows them. */
const chosenOf = (words: Readonly<Record<string, string>>) =>
  Object.entries(words).map(([value, label]) => ({ value, label }));

type Desk = ReturnType<typeof useTableDesk>;

/** What holds for all rows of a sheet. */
function Whole({
  sheet,
  desk,
}: {
  readonly sheet: LookedSheet;
  readonly desk: Desk;
}) {
  const { t } = useTranslation("import");
  const { labelOf } = useLanguage();
  const mapping = desk.mappingOf(sheet.sheet);
  if (mapping === undefined) return null;
  return (
    <Group gap="sm" align="end">
      <Select
        size="xs"
        clearable
        label={t("table.outcome")}
        placeholder={t("table.outcomeByRow")}
        data={Object.values(OUTCOMES).map(({ code, label }) => ({
          value: code,
          label: labelOf(label),
        }))}
        value={mapping.outcome}
        onChange={(outcome) => desk.change({ ...mapping, outcome })}
      />
      <Select
        size="xs"
        allowDeselect={false}
        label={t("table.order")}
        data={DATE_ORDERS.map((value) => ({
          value,
          label: t(`table.${value}`),
        }))}
        value={mapping.dates.order}
        onChange={(order) => {
          if (order !== null)
            desk.change({ ...mapping, dates: { ...mapping.dates, order } });
        }}
      />
    </Group>
  );
}

function Columns({
  sheet,
  desk,
}: {
  readonly sheet: LookedSheet;
  readonly desk: Desk;
}) {
  const { t } = useTranslation("import");
  const { columns } = sheet;
  if (desk.as === "texts")
    return (
      <ColumnRows
        columns={columns}
        isCounted={false}
        fields={chosenOf(t("textFields", { returnObjects: true }))}
        fieldOf={(column) => fieldOf({ columns: desk.texts }, column)}
        onField={(column, field) =>
          desk.setTexts((all) => {
            const asSheet = { columns: all } as Parameters<typeof withField>[0];
            return withField(asSheet, column, field).columns;
          })
        }
      />
    );
  const mapping = desk.mappingOf(sheet.sheet);
  if (mapping === undefined) return null;
  return (
    <ColumnRows
      columns={columns}
      isCounted
      fields={chosenOf(t("fields", { returnObjects: true }))}
      fieldOf={(column) => fieldOf(mapping, column)}
      onField={(column, field) =>
        desk.change(withField(mapping, column, field))
      }
    />
  );
}

/** One sheet: what is done with it, and what its columns hold. */
export function SheetDesk({
  sheet,
  desk,
}: {
  readonly sheet: LookedSheet;
  readonly desk: Desk;
}) {
  const { t } = useTranslation("import");
  const number = useNumbers();
  const use = desk.useOf(sheet.sheet);
  const { rows, happenings } = sheet;
  return (
    <Stack gap="xs" component="section" data-sheet={sheet.sheet ?? ""}>
      <Title order={2} size="h4">
        {sheet.sheet === null ? t("table.only") : <Own>{sheet.sheet}</Own>}
      </Title>
      <Text size="sm" c="dimmed">
        {t("table.rows", { count: rows, shown: number(rows) })}
        {desk.as === "rows" && use === "rows" ? " · " : ""}
        {desk.as === "rows" && use === "rows"
          ? t("table.happenings", {
              count: happenings,
              shown: number(happenings),
            })
          : ""}
      </Text>
      {sheet.sheet === null ? null : (
        <Select
          size="xs"
          w={260}
          allowDeselect={false}
          label={t("table.sheetIs")}
          data={[
            { value: "rows", label: t("table.sheetRows") },
            ...(desk.as === "rows"
              ? [{ value: "totals", label: t("table.sheetTotals") }]
              : []),
            { value: "out", label: t("table.sheetOut") },
          ]}
          value={use}
          onChange={(next) => desk.use(sheet.sheet, next as SheetUse)}
        />
      )}
      {use === "rows" ? (
        <>
          {desk.as === "rows" ? <Whole sheet={sheet} desk={desk} /> : null}
          <Columns sheet={sheet} desk={desk} />
        </>
      ) : null}
    </Stack>
  );
}
