import common from "./common.json";
import glossary from "./glossary.json";
import overview from "./overview.json";
import incidents from "./incidents.json";
import incident from "./incident.json";
import report from "./report.json";
import review from "./review.json";
import people from "./people.json";
import places from "./places.json";
import actors from "./actors.json";
import sources from "./sources.json";
import month from "./month.json";
import importing from "./import.json";
import search from "./search.json";
import map from "./map.json";
import admin from "./admin.json";

/** Words of the workbench in English. */
export const words = {
  common,
  glossary,
  overview,
  incidents,
  incident,
  report,
  review,
  people,
  places,
  actors,
  sources,
  month,
  import: importing,
  search,
  map,
  admin,
};
