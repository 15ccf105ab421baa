import { useQuery } from "@tanstack/react-query";
import { createContext, useContext, type ReactNode } from "react";
import type { getSession } from "../../src/api/routes/session.js";
import { includesRole, type Role } from "../../src/api/roles.js";
import { ask, type AnswerOf } from "./ask.js";

/** Who sits before the workbench. */
export type Session = AnswerOf<typeof getSession>;

const Place = createContext<Session | null>(null);

/** The session as the server tells it. */
export const useSessionQuery = () =>
  useQuery({
    queryKey: ["session"],
    queryFn: () => ask<typeof getSession>("get", "/session"),
    retry: false,
    staleTime: Infinity,
  });

/** Gives the session to what is drawn inside. */
export function SessionPlace({
  session,
  children,
}: {
  readonly session: Session;
  readonly children: ReactNode;
}) {
  return <Place value={session}>{children}</Place>;
}

/** Who sits before the workbench, and what his role may do. */
export function useSession() {
  const session = useContext(Place);
  if (session === null) throw new Error("drawn outside of a session");
  return {
    ...session,
    may: (role: Role) => includesRole(session.role, role),
  };
}
