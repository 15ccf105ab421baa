import { Anchor, Button, Group } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Own } from "../parts/values.js";
import classes from "./reports.module.css";

/** Formats whose bytes are no text that could be looked at. */
const NO_TEXT: ReadonlySet<string> = new Set(["docx", "pdf", "sheet", "xlsx"]);

/** Bytes as they came: to be saved, or looked at where they can do nothing. */
export function RawView({
  sha256,
  format,
}: {
  readonly sha256: string;
  readonly format: string | null;
}) {
  const { t } = useTranslation("report");
  const [isOpen, setOpen] = useState(false);
  const address = `/api/v1/evidence/${sha256}`;
  return (
    <div>
      <Group gap="sm">
        <Anchor href={address} download>
          <Own>{t("raw")}</Own>
        </Anchor>
        {NO_TEXT.has(format ?? "") ? null : (
          <Button
            size="compact-xs"
            variant="default"
            aria-expanded={isOpen}
            onClick={() => setOpen(!isOpen)}
          >
            {t("look")}
          </Button>
        )}
      </Group>
      {isOpen ? (
        // Without any permission: no scripts, no forms, no origin of its own.
        <iframe
          className={classes["raw"]}
          title={t("rawTitle")}
          sandbox=""
          referrerPolicy="no-referrer"
          src={`${address}/view`}
        />
      ) : null}
    </div>
  );
}
