import { Anchor, Button, Table } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "wouter";
import { isoDay } from "../incidents/columns.js";
import { incidentsAddress } from "../parts/incident-query.js";
import { PlaceLink } from "../parts/links.js";
import { Days, Num, Own } from "../parts/values.js";
import { AreaTrail } from "./area-links.js";
import { pathOf, type CountedPlace } from "./place-counts.js";
import { useKindName } from "./use-kind-name.js";

/** Rows drawn at once: more are asked for. */
const AT_ONCE = 100;

function Row({ counted }: { readonly counted: CountedPlace }) {
  const { t } = useTranslation("places");
  const kindName = useKindName();
  const { key, place, incidents, latest } = counted;
  const day = isoDay(latest);
  return (
    <Table.Tr data-place={key}>
      <Table.Th scope="row">
        <PlaceLink id={key}>
          <Own>{place.name ?? key}</Own>
        </PlaceLink>
      </Table.Th>
      <Table.Td>{kindName(place.kind)}</Table.Td>
      <Table.Td>
        <AreaTrail path={pathOf(place)} />
      </Table.Td>
      <Table.Td>
        <Anchor
          component={Link}
          href={incidentsAddress({ place: key, all: true })}
        >
          <Num value={incidents.length} />
        </Anchor>
      </Table.Td>
      <Table.Td>{day === null ? t("undated") : <Days starts={day} />}</Table.Td>
    </Table.Tr>
  );
}

/** Places with what stands there, where they lie and how many incidents. */
export function PlaceTable({
  places,
}: {
  readonly places: readonly CountedPlace[];
}) {
  const { t } = useTranslation("places");
  const [most, setMost] = useState(AT_ONCE);
  return (
    <>
      <Table.ScrollContainer minWidth={600}>
        <Table>
          <Table.Thead>
            <Table.Tr>
              {(["place", "kind", "lies", "incidents", "latest"] as const).map(
                (name) => (
                  <Table.Th key={name} scope="col">
                    {t(name)}
                  </Table.Th>
                ),
              )}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {places.slice(0, most).map((counted) => (
              <Row key={counted.key} counted={counted} />
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
      {places.length > most ? (
        <Button variant="default" onClick={() => setMost(most + AT_ONCE)}>
          {t("more")}
        </Button>
      ) : null}
    </>
  );
}
