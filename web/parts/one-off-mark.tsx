import { Alert } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { useSession } from "../app/session.js";

/** Says on every page that all of it is thrown away when the server stops. */
export function OneOffMark() {
  const { t } = useTranslation();
  const { isOneOff } = useSession();
  if (!isOneOff) return null;
  return (
    <Alert color="orange" mb="md" role="note" data-one-off>
      {t("oneOff")}
    </Alert>
  );
}
