-- What lists are filtered and ordered by, and what people decided, beside the
-- JSON of an incident.

alter table incident add column country text;
alter table incident add column admin1 text;
alter table incident add column place_id text;
-- unreviewed, accepted, corrected or rejected.
alter table incident add column review text not null default 'unreviewed';
alter table incident add column grade text not null default 'raw';
-- UTC instant before which nothing of it is published.
alter table incident add column embargo_until text;
-- JSON of the incident as computed, where decisions changed what is shown.
alter table incident add column computed text;

-- A list is read in the order of (starts, id), a page at a time: of one filter
-- by that filter's index, of several by one that holds all of them, so that no
-- row is read in vain.
create index incident_listing on incident
  (starts, id, ends, type, country, admin1, place_id, review, grade);
create index incident_by_type_day on incident (type, starts, id);
create index incident_by_country on incident (country, starts, id, type);
create index incident_by_admin1 on incident
  (admin1, starts, id, type, review, grade);
create index incident_by_place on incident (place_id, starts, id);
create index incident_by_review on incident (review, starts, id, type, grade);
create index incident_by_grade on incident (grade, starts, id, type);
-- Of more than one day: the only ones that begin before a range and reach it.
create index incident_of_days on incident
  (ends, starts, id, type, country, admin1, place_id, review, grade)
  where starts < ends;
drop index incident_by_type;

-- Neutral ids of the actors, in any part.
create table incident_actor (
  incident_id text not null references incident (id),
  actor_id text not null,
  -- First day of the incident: its place in the list of an actor.
  starts text,
  primary key (incident_id, actor_id)
);

create index incident_actor_by_day
  on incident_actor (actor_id, starts, incident_id);

-- Incidents of an earlier version lack the columns: they are computed anew.
delete from incident_member;
delete from incident;
delete from linking;
