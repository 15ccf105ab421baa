import { Table, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { ReportLink } from "../parts/links.js";
import { Own, useNumbers } from "../parts/values.js";
import type { ShownRow } from "./load-findings.js";

const bare = (cell: string) => cell.replaceAll(/\s+/g, " ").trim();

function Head({ of }: { readonly of: ShownRow }) {
  const { t } = useTranslation("import");
  const number = useNumbers();
  return (
    <>
      <ReportLink id={of.report}>
        {t("findings.row", { row: number(of.row) })}
      </ReportLink>
      <Text size="xs" c="dimmed" fw={400}>
        <Own>{of.sheet ?? of.file}</Own>
      </Text>
    </>
  );
}

/** Two rows of a table side by side; cells that differ are marked and said. */
export function TwoRows({
  rows: [one, other],
}: {
  readonly rows: readonly [ShownRow, ShownRow];
}) {
  const { t } = useTranslation("import");
  const cellsOfOther = new Map(other.cells);
  const columns = [
    ...new Set([...one.cells, ...other.cells].map(([column]) => column)),
  ];
  const cellsOfOne = new Map(one.cells);
  const shown = columns
    .map((column) => {
      const a = cellsOfOne.get(column) ?? "";
      const b = cellsOfOther.get(column) ?? "";
      return { column, a, b, differs: bare(a) !== bare(b) };
    })
    .filter(({ a, b }) => bare(a) !== "" || bare(b) !== "");
  return (
    <Table.ScrollContainer
      minWidth={300}
      maw="100%"
      scrollAreaProps={{ tabIndex: 0 }}
    >
      <Table withTableBorder withColumnBorders verticalSpacing={4}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t("findings.columnHead")}</Table.Th>
            <Table.Th>
              <Head of={one} />
            </Table.Th>
            <Table.Th>
              <Head of={other} />
            </Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {shown.map(({ column, a, b, differs }) => (
            <Table.Tr key={column} data-differs={differs}>
              <Table.Th scope="row" fw={400}>
                <Own>{column}</Own>
                {differs ? (
                  <Text span size="xs" className="warns">
                    {" "}
                    ≠ {t("findings.differs")}
                  </Text>
                ) : null}
              </Table.Th>
              {[a, b].map((cell, at) => (
                <Table.Td key={at} fw={differs ? 700 : 400}>
                  {bare(cell) === "" ? "–" : <Own>{cell}</Own>}
                </Table.Td>
              ))}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}
