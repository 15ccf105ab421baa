import "../review/review.css";
import "@fontsource/noto-naskh-arabic/arabic-400.css";
import { lazy } from "react";
import { Route, Switch } from "wouter";
import { PeopleList } from "./people-list.js";

const CaseFile = lazy(async () => ({
  default: (await import("./case-file.js")).CaseFile,
}));

/** Victims and detainees, or the case file of one. */
export function PeoplePage() {
  return (
    <Switch>
      <Route path="/" component={PeopleList} />
      <Route<{ readonly id: string }> path="/:id">
        {({ id }) => <CaseFile id={id} />}
      </Route>
    </Switch>
  );
}
