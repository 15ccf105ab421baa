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

create index incident_by_review on incident (review, starts);
create index incident_by_admin1 on incident (admin1, starts);

-- Neutral ids of the actors, in any part.
create table incident_actor (
  incident_id text not null references incident (id),
  actor_id text not null,
  primary key (incident_id, actor_id)
);

create index incident_actor_by_actor on incident_actor (actor_id);

-- Incidents of an earlier version lack the columns: they are computed anew.
delete from linking;
