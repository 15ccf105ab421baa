import { Table, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { BASES } from "../../src/codebook/bases.js";
import { useLanguage } from "../app/use-language.js";
import { ActorLink } from "../parts/links.js";
import { BASIS_ORDER } from "../parts/told-roles.js";
import { Num, Own } from "../parts/values.js";
import { Active } from "./active.js";
import type { CountedActor } from "./actor-counts.js";
import { useActorWords } from "./use-actor-words.js";

function Row({ counted }: { readonly counted: CountedActor }) {
  const { t } = useTranslation("actors");
  const { kindName } = useActorWords();
  const { actor, acted, target } = counted;
  return (
    <Table.Tr data-actor={actor.id}>
      <Table.Th scope="row">
        <ActorLink id={actor.id}>
          <Own>{actor.name}</Own>
        </ActorLink>
        {actor.parent === null ? null : (
          <Text size="sm" c="dimmed" fw={400}>
            {t("parent")} <Own>{actor.parent.name}</Own>
          </Text>
        )}
      </Table.Th>
      <Table.Td>{kindName(actor.kind)}</Table.Td>
      <Table.Td>
        {actor.pseudo ? null : <Active from={actor.from} to={actor.to} />}
      </Table.Td>
      {BASIS_ORDER.map((basis) => (
        <Table.Td key={basis} data-basis={basis}>
          {acted[basis] === undefined ? null : <Num value={acted[basis]} />}
        </Table.Td>
      ))}
      <Table.Td>{target === 0 ? null : <Num value={target} />}</Table.Td>
    </Table.Tr>
  );
}

/** Bodies with their incidents, a column for each ground; none is a sum. */
export function ActorTable({
  actors,
}: {
  readonly actors: readonly CountedActor[];
}) {
  const { t } = useTranslation("actors");
  const { labelOf } = useLanguage();
  return (
    <Table.ScrollContainer minWidth={760}>
      <Table>
        <Table.Thead>
          <Table.Tr>
            {(["name", "kind", "active"] as const).map((name) => (
              <Table.Th key={name} scope="col">
                {t(name)}
              </Table.Th>
            ))}
            {BASIS_ORDER.map((basis) => (
              <Table.Th key={basis} scope="col">
                {labelOf(BASES[basis].label)}
              </Table.Th>
            ))}
            <Table.Th scope="col">{t("target")}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {actors.map((counted) => (
            <Row key={counted.actor.id} counted={counted} />
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}
