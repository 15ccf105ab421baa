-- One index a part; words of places begin with @ and what it is filtered by
-- with =, which no word of a text holds.

create table search_report (
  doc integer not null primary key,
  words tsvector not null
);
create index search_report_words on search_report using gin (words) with (fastupdate = off);

create table search_superseded (
  doc integer not null primary key,
  words tsvector not null
);
create index search_superseded_words on search_superseded using gin (words) with (fastupdate = off);

create table search_incident (
  doc integer not null primary key,
  words tsvector not null
);
create index search_incident_words on search_incident using gin (words) with (fastupdate = off);
