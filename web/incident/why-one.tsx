import { Stack, Table, Text, Title } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { useLanguage } from "../app/use-language.js";
import { Fault, Loading } from "../parts/states.js";
import { Own } from "../parts/values.js";
import { Bits, WORTH_SAYING } from "./bits.js";
import { linksOptions, type IncidentLinkPair } from "./load-incident.js";

function Pair({ pair }: { readonly pair: IncidentLinkPair }) {
  const { t } = useTranslation("incident");
  const { labelOf } = useLanguage();
  return (
    <Table captionSide="top" withTableBorder data-pair={pair.claims.join(" ")}>
      <Table.Caption>
        <Own>{pair.members[0]}</Own> {" + "} <Own>{pair.members[1]}</Own>
      </Table.Caption>
      <Table.Tbody>
        {pair.fields
          .filter(({ bits }) => Math.abs(bits) >= WORTH_SAYING)
          .map(({ field, bits, words }) => (
            <Table.Tr key={field}>
              <Table.Td>{labelOf(words)}</Table.Td>
              <Table.Td ta="end">
                <Bits value={bits} />
              </Table.Td>
            </Table.Tr>
          ))}
        <Table.Tr>
          <Table.Td>{t("prior")}</Table.Td>
          <Table.Td ta="end">
            <Bits value={pair.prior} />
          </Table.Td>
        </Table.Tr>
        <Table.Tr>
          <Table.Th scope="row">{t("weight")}</Table.Th>
          <Table.Td ta="end" fw={600}>
            <Bits value={pair.weight} />
          </Table.Td>
        </Table.Tr>
      </Table.Tbody>
    </Table>
  );
}

/** Why its tellings are taken for one happening, weight by weight. */
export function WhyOne({ id }: { readonly id: string }) {
  const { t } = useTranslation("incident");
  const { data, error, refetch } = useQuery(linksOptions(id));
  if (error !== null) return <Fault error={error} onRetry={refetch} />;
  if (data === undefined) return <Loading />;
  return (
    <Stack gap="sm">
      <Title order={2} size="h4">
        {t("whyOne")}
      </Title>
      <Text size="sm" c="dimmed">
        {data.length === 0 ? t("onlyOne") : t("weightsWhat")}
      </Text>
      {data.map((pair) => (
        <Pair key={pair.claims.join(" ")} pair={pair} />
      ))}
    </Stack>
  );
}
