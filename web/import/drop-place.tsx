import { Button, FileButton, Select, Stack, Text } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { useState, type DragEvent } from "react";
import { useTranslation } from "react-i18next";
import { sendFiles } from "../app/ask.js";
import { ProblemText } from "../parts/problem-text.js";
import classes from "./import.module.css";

/** Formats that somebody may have to name because bytes do not tell them. */
const FORMATS = [
  "posts",
  "csv",
  "xlsx",
  "telegram",
  "whatsapp",
  "html",
  "feed",
];

/** Whether it is one table, whose columns a person looks at first. */
const isTable = (files: readonly File[]) =>
  files.length === 1 && /\.(?:xlsx|xlsm|csv|tsv)$/i.test(files[0]?.name ?? "");

/** Files are dropped here, or chosen. */
export function DropPlace({
  onStarted,
}: {
  readonly onStarted: (job: string) => void;
}) {
  const { t } = useTranslation("import");
  const [from, setFrom] = useState<string | null>(null);
  const [isOver, setOver] = useState(false);
  const { mutate, isPending, error } = useMutation({
    mutationFn: (files: readonly File[]) =>
      isTable(files) && from === null
        ? sendFiles(files, {}, "/tables")
        : sendFiles(files, from === null ? {} : { from }),
    onSuccess: ({ id }) => onStarted(id),
  });
  const take = (files: readonly File[]) => {
    if (files.length > 0) mutate(files);
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    take([...event.dataTransfer.files]);
  };
  return (
    <Stack gap="sm">
      <div
        className={classes["drop"]}
        data-over={isOver}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
      >
        <Text fw={600}>{t("drop.here")}</Text>
        <Text size="sm" c="dimmed">
          {t("drop.what")}
        </Text>
        <Text size="sm" c="dimmed">
          {t("drop.tables")}
        </Text>
        <FileButton multiple onChange={take}>
          {(props) => (
            <Button {...props} loading={isPending}>
              {t("drop.choose")}
            </Button>
          )}
        </FileButton>
      </div>
      <Select
        w={280}
        clearable
        label={t("drop.format")}
        placeholder={t("drop.byBytes")}
        data={FORMATS}
        value={from}
        onChange={setFrom}
      />
      {error === null ? null : <ProblemText error={error} />}
    </Stack>
  );
}
