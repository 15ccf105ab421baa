import { Select, Table, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { Own, useNumbers } from "../parts/values.js";
import type { LookedColumn } from "./table-types.js";

/** Columns of a sheet, what each would be read as, and first values. */
export function ColumnRows({
  columns,
  fields,
  fieldOf,
  onField,
  isCounted,
}: {
  readonly columns: readonly LookedColumn[];
  /** What a column can hold: code and words. */
  readonly fields: readonly {
    readonly value: string;
    readonly label: string;
  }[];
  readonly fieldOf: (column: string) => string | null;
  readonly onField: (column: string, field: string | null) => void;
  /** Whether it is known how many cells are understood. */
  readonly isCounted: boolean;
}) {
  const { t } = useTranslation("import");
  const number = useNumbers();
  return (
    <Table.ScrollContainer
      minWidth={520}
      maw="100%"
      scrollAreaProps={{ tabIndex: 0 }}
    >
      <Table withTableBorder verticalSpacing={6}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t("table.column")}</Table.Th>
            <Table.Th>{t("table.samples")}</Table.Th>
            <Table.Th>{t("table.holds")}</Table.Th>
            {isCounted ? <Table.Th>{t("table.understood")}</Table.Th> : null}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {columns.map((one) => (
            <Table.Tr key={one.column} data-column={one.column}>
              <Table.Th scope="row" fw={600}>
                <Own>{one.column}</Own>
              </Table.Th>
              <Table.Td>
                <Text size="sm" c="dimmed">
                  <Own>{one.samples.join(" · ")}</Own>
                </Text>
              </Table.Td>
              <Table.Td miw={180}>
                <Select
                  size="xs"
                  searchable
                  clearable
                  aria-label={t("table.holdsOf", { column: one.column })}
                  placeholder={t("table.kept")}
                  data={fields}
                  value={fieldOf(one.column)}
                  onChange={(field) => onField(one.column, field)}
                />
              </Table.Td>
              {isCounted ? (
                <Table.Td>
                  {one.field === null ? null : (
                    <Text
                      size="sm"
                      {...(one.understood < one.filled
                        ? { className: "warns" }
                        : {})}
                    >
                      {t("table.of", {
                        understood: number(one.understood),
                        filled: number(one.filled),
                      })}
                    </Text>
                  )}
                  {one.field === null || one.strange.length === 0 ? null : (
                    <Text size="xs">
                      {t("table.strange")}{" "}
                      <Own>{one.strange.map(([cell]) => cell).join(" · ")}</Own>
                    </Text>
                  )}
                </Table.Td>
              ) : null}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}
