import { lazy } from "react";
import { Route, Switch } from "wouter";

const IncidentList = lazy(async () => ({
  default: (await import("./incident-list.js")).IncidentList,
}));
const IncidentPage = lazy(async () => ({
  default: (await import("../incident/incident-page.js")).IncidentPage,
}));

/** All incidents, or one of them. */
export function IncidentsPage() {
  return (
    <Switch>
      <Route path="/" component={IncidentList} />
      <Route<{ readonly id: string }> path="/:id">
        {({ id }) => <IncidentPage id={id} />}
      </Route>
    </Switch>
  );
}
