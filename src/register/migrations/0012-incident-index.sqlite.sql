-- A changed incident is taken out of its index by a mark: term by term it takes
-- 4 ms, which everybody waits for who decides at the same time. A withdrawal
-- rewrites the index of incidents without what was taken out (`purge`).
insert into search_incident (search_incident, rank) values ('secure-delete', 0);
