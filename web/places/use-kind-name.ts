import { useTranslation } from "react-i18next";

/** What stands at a place in words; a code that is not known stays as it is. */
export function useKindName(): (kind: string | null | undefined) => string {
  const { t } = useTranslation("places");
  return (kind) =>
    // Packs may come to know kinds that these words do not.
    (t as (key: string, fallback: string) => string)(
      `kinds.${kind ?? "unlisted"}`,
      kind ?? "",
    );
}
