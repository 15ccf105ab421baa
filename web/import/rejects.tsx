import { Button, Stack, Table, Text, Title } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { useLanguage } from "../app/use-language.js";
import { Ltr, Own, useNumbers } from "../parts/values.js";
import { downloadCsv } from "./download-csv.js";
import type { AdoptResult, StrangeCell } from "./table-types.js";
import type { RejectedRecord } from "./use-job.js";

/** Rows of a list of failures that a page shows; the file has the others. */
const SHOWN = 100;

/** Records that could not be read: where, and why; as a file too. */
export function Rejects({
  rows,
}: {
  readonly rows: readonly RejectedRecord[];
}) {
  const { t } = useTranslation("import");
  const { labelOf } = useLanguage();
  if (rows.length === 0) return null;
  const why = ({ words, code }: RejectedRecord) =>
    words === undefined ? code : labelOf(words);
  const download = () =>
    downloadCsv("isnad-rejects.csv", [
      [t("rejects.file"), t("rejects.row"), t("rejects.why")],
      ...rows.map((row) => [row.file, row.line, why(row)]),
    ]);
  return (
    <Stack gap="xs" align="start">
      <Title order={2} size="h4">
        {t("rejects.title")}
      </Title>
      <Button variant="default" size="xs" onClick={download}>
        {t("rejects.download")}
      </Button>
      <Table withTableBorder>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t("rejects.file")}</Table.Th>
            <Table.Th>{t("rejects.row")}</Table.Th>
            <Table.Th>{t("rejects.why")}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rows.slice(0, SHOWN).map((row, at) => (
            <Table.Tr key={at}>
              <Table.Td>
                <Own>{row.file}</Own>
              </Table.Td>
              <Table.Td>
                <Ltr>{row.line}</Ltr>
              </Table.Td>
              <Table.Td>
                {row.words === undefined ? <Ltr>{row.code}</Ltr> : why(row)}
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Stack>
  );
}

/** Cells that were kept as they are because nobody could tell what they say. */
export function StrangeCells({
  strange: { count, cells },
}: {
  readonly strange: AdoptResult["strange"];
}) {
  const { t } = useTranslation("import");
  const number = useNumbers();
  if (count === 0) return null;
  const told = ({ sheet, row, column, seen, kind }: StrangeCell) => [
    sheet ?? "",
    row,
    column,
    seen,
    t(`strange.kinds.${kind}`),
  ];
  const head = [
    t("rejects.sheet"),
    t("rejects.row"),
    t("table.column"),
    t("strange.cell"),
    t("strange.kind"),
  ];
  return (
    <Stack gap="xs" align="start" data-strange>
      <Title order={2} size="h4">
        {t("strange.title", { count, shown: number(count) })}
      </Title>
      <Button
        variant="default"
        size="xs"
        onClick={() =>
          downloadCsv("isnad-cells.csv", [head, ...cells.map(told)])
        }
      >
        {t("rejects.download")}
      </Button>
      <Table.ScrollContainer
        minWidth={420}
        maw="100%"
        scrollAreaProps={{ tabIndex: 0 }}
      >
        <Table withTableBorder verticalSpacing={4}>
          <Table.Thead>
            <Table.Tr>
              {head.map((word) => (
                <Table.Th key={word}>{word}</Table.Th>
              ))}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {cells.slice(0, SHOWN / 5).map((cell, at) => (
              <Table.Tr key={at}>
                {told(cell).map((word, place) => (
                  <Table.Td key={place}>
                    <Text size="sm">
                      <Own>{word}</Own>
                    </Text>
                  </Table.Td>
                ))}
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
    </Stack>
  );
}
