import { useTranslation } from "react-i18next";

/** Words for the kind of a body and for the time of which it is. */
export function useActorWords() {
  const { t } = useTranslation("actors");
  return {
    /** A code that these words do not know stays as it is. */
    kindName: (kind: string | null): string =>
      (t as (key: string, fallback: string) => string)(
        `kinds.${kind ?? ""}`,
        kind ?? "",
      ),
  };
}
