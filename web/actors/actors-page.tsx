import { lazy } from "react";
import { Route, Switch } from "wouter";
import { ActorList } from "./actor-list.js";

const ActorPage = lazy(async () => ({
  default: (await import("./actor-page.js")).ActorPage,
}));

/** Bodies of the register, or the page of one. */
export function ActorsPage() {
  return (
    <Switch>
      <Route path="/" component={ActorList} />
      <Route<{ readonly id: string }> path="/:id">
        {({ id }) => <ActorPage key={id} id={id} />}
      </Route>
    </Switch>
  );
}
