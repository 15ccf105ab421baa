-- One index a part, with the terms of its texts, the words of its places, and
-- what it is filtered by. Prefixes have three letters or more. What is taken out
-- is overwritten.

create virtual table search_report using fts5 (
  terms, places, facets,
  prefix = '3', columnsize = 0, tokenize = 'unicode61 remove_diacritics 0'
);
insert into search_report (search_report, rank) values ('secure-delete', 1);

create virtual table search_superseded using fts5 (
  terms, places, facets,
  prefix = '3', columnsize = 0, tokenize = 'unicode61 remove_diacritics 0'
);
insert into search_superseded (search_superseded, rank) values ('secure-delete', 1);

create virtual table search_incident using fts5 (
  terms, places, facets,
  prefix = '3', columnsize = 0, tokenize = 'unicode61 remove_diacritics 0'
);
insert into search_incident (search_incident, rank) values ('secure-delete', 1);
