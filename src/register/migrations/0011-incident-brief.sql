-- What lists, maps and timelines draw of an incident, apart from its long
-- record, so that all of them are read at once. Made of the shown incident; a
-- missing row is made again by whoever reads.
create table incident_brief (
  incident_id text not null primary key references incident (id),
  -- JSON, read only by the program; see incident-briefs.ts.
  value text not null
);
