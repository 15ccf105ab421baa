import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { Fault, Loading } from "../parts/states.js";
import { lostSession } from "./ask.js";
import { LockScreen } from "./lock-screen.js";
import { SessionPlace, useSessionQuery } from "./session.js";
import { Shell } from "./shell.js";

/** Where somebody goes who cannot be shown anything here. */
const ELSEWHERE: Readonly<Record<string, string>> = {
  "API-NOT-SIGNED-IN": "/sign-in",
  "API-REGISTER-LOCKED": "/unlock",
};

/** The workbench for whoever is signed in; the lock for whoever was away. */
export function Entry() {
  const { data: session, error, isPending, refetch } = useSessionQuery();
  const queries = useQueryClient();
  const [isLocked, setLocked] = useState(false);
  useEffect(() => {
    const told = (event: Event) => {
      const { detail: code } = event as CustomEvent<string>;
      const elsewhere = ELSEWHERE[code];
      if (elsewhere !== undefined) return location.assign(elsewhere);
      // What was on the screen must not come back from memory.
      queries.clear();
      setLocked(true);
    };
    lostSession.addEventListener("lost", told);
    return () => lostSession.removeEventListener("lost", told);
  }, [queries]);
  if (isLocked)
    return (
      <LockScreen
        onOpen={() => {
          setLocked(false);
          void refetch();
        }}
      />
    );
  if (isPending) return <Loading />;
  if (error !== null) return <Fault error={error} onRetry={refetch} />;
  return (
    <SessionPlace session={session}>
      <Shell />
    </SessionPlace>
  );
}
