-- What the search has indexed; the index itself differs by engine. All of it can
-- be made anew from the other tables.

create table search_document (
  part text not null check (part in ('report', 'superseded', 'incident')),
  -- Newest is greatest: the day, then a number that follows from the record.
  doc integer not null,
  -- Key of the report or id of the incident.
  record text not null,
  -- Of the report; empty for an incident.
  version text not null,
  primary key (part, doc)
);

create index search_document_by_record on search_document (record);

-- Which version of the terms an index holds; no row for one to be made.
create table search_state (
  name text not null primary key,
  version text not null
);

-- The incidents of a found report.
create index incident_member_by_report on incident_member (report_key);
