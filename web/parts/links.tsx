import { Anchor } from "@mantine/core";
import type { ReactNode } from "react";
import { Link } from "wouter";
import { incidentsAddress } from "./incident-query.js";

interface To {
  readonly id: string;
  readonly children: ReactNode;
}

/** `~` leaves the section in which the link stands. */
const linkTo =
  (section: string) =>
  ({ id, children }: To) => (
    <Anchor component={Link} href={`~/${section}/${encodeURIComponent(id)}`}>
      {children}
    </Anchor>
  );

/** Leads to an incident's page. */
export const IncidentLink = linkTo("incidents");
/** Leads to a report's page. */
export const ReportLink = linkTo("reports");
/** Leads to a person's page. */
export const PersonLink = linkTo("people");
/** Leads to the incidents at a place. */
export const PlaceLink = ({ id, children }: To) => (
  <Anchor component={Link} href={incidentsAddress({ place: id, all: true })}>
    {children}
  </Anchor>
);
/** Leads to the incidents in which an actor takes part. */
export const ActorLink = ({ id, children }: To) => (
  <Anchor component={Link} href={incidentsAddress({ actor: id, all: true })}>
    {children}
  </Anchor>
);
