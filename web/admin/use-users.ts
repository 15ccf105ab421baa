import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import type {
  changeUser,
  createUser,
  inviteAgain,
  listUsers,
} from "../../src/api/routes/accounts.js";
import { ask, type AnswerOf, type BodyOf } from "../app/ask.js";

/** An account. */
export type User = AnswerOf<typeof listUsers>["items"][number];
/** An account with the link by which its owner chooses a password. */
export type Invited = AnswerOf<typeof createUser>;

/** Accounts as the register keeps them. */
export const useUsers = () =>
  useQuery({
    queryKey: ["users"],
    queryFn: ({ signal }) => ask<typeof listUsers>("get", "/users", { signal }),
  });

/** What may be done to accounts; the list is asked for anew after each. */
export function useUserActions(onInvited: (invited: Invited) => void) {
  const queries = useQueryClient();
  const again = () => queries.invalidateQueries({ queryKey: ["users"] });
  const told = async (invited: Invited) => {
    onInvited(invited);
    await again();
  };
  const create = useMutation({
    mutationFn: (body: BodyOf<typeof createUser>) =>
      ask<typeof createUser>("post", "/users", { body }),
    onSuccess: told,
  });
  const change = useMutation({
    mutationFn: ({
      code,
      ...body
    }: { readonly code: string } & BodyOf<typeof changeUser>) =>
      ask<typeof changeUser>("patch", "/users/{id}", {
        params: { id: code },
        body,
      }),
    onSettled: again,
  });
  const invite = useMutation({
    mutationFn: (code: string) =>
      ask<typeof inviteAgain>("post", "/users/{id}/link", {
        params: { id: code },
      }),
    onSuccess: told,
  });
  return { create, change, invite } as const;
}

/** Collections as they are typed, by commas; null for all. */
export function readCollections(typed: string): string[] | null {
  const all = typed.split(/[,،]/u).map((one) => one.trim());
  const named = all.filter((one) => one !== "");
  return named.length === 0 ? null : named;
}
