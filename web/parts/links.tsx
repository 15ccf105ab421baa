import { Anchor } from "@mantine/core";
import type { ReactNode } from "react";
import { Link } from "wouter";

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
/** Leads to a place's page. */
export const PlaceLink = linkTo("places");
/** Leads to the page of a body or force. */
export const ActorLink = linkTo("actors");
