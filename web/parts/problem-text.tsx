import { Alert } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { AskProblem, UnreachableError } from "../app/ask.js";
import { useLanguage } from "../app/use-language.js";

/** What went wrong, as the server says it, with its code to search for. */
export function ProblemText({ error }: { readonly error: unknown }) {
  const { t } = useTranslation();
  const { language } = useLanguage();
  if (error instanceof AskProblem) {
    const { detail, detailAr, code } = error.problem;
    return (
      <Alert color="red" role="alert" variant="light">
        {language === "ar" ? detailAr : detail} <bdi dir="ltr">{code}</bdi>
      </Alert>
    );
  }
  const isFar = error instanceof UnreachableError;
  return (
    <Alert color="red" role="alert" variant="light">
      {isFar ? t("states.unreachable") : t("states.fault")}
    </Alert>
  );
}
