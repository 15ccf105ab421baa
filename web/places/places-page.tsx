import { lazy } from "react";
import { Route, Switch } from "wouter";
import { PlaceList } from "./place-list.js";

const PlacePage = lazy(async () => ({
  default: (await import("./place-page.js")).PlacePage,
}));

/** Places of the register, or the page of one. */
export function PlacesPage() {
  return (
    <Switch>
      <Route path="/" component={PlaceList} />
      <Route<{ readonly id: string }> path="/:id">
        {({ id }) => <PlacePage key={id} id={id} />}
      </Route>
    </Switch>
  );
}
