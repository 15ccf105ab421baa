import { Button, Stack, Text, Textarea } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { useState, type FormEvent } from "react";
import { useTranslation } from "react-i18next";
import { sendFiles } from "../app/ask.js";
import { OWN_DIRECTION } from "../parts/own-direction.js";
import { ProblemText } from "../parts/problem-text.js";

/** Texts of posts, one or many, read as they are pasted. */
export function PasteForm({
  onStarted,
}: {
  readonly onStarted: (job: string) => void;
}) {
  const { t } = useTranslation("import");
  const [text, setText] = useState("");
  const { mutate, isPending, error } = useMutation({
    mutationFn: () =>
      sendFiles([new File([text], "pasted.txt", { type: "text/plain" })], {
        from: "posts",
      }),
    onSuccess: ({ id }) => {
      setText("");
      onStarted(id);
    },
  });
  const send = (event: FormEvent) => {
    event.preventDefault();
    if (text.trim() !== "") mutate();
  };
  return (
    <form onSubmit={send}>
      <Stack gap="sm">
        <Textarea
          label={t("paste.label")}
          description={t("paste.how")}
          autosize
          minRows={8}
          maxRows={24}
          attributes={OWN_DIRECTION}
          autoFocus
          value={text}
          onChange={({ currentTarget: { value } }) => setText(value)}
          onKeyDown={(event) => {
            if (event.key === "Enter" && (event.ctrlKey || event.metaKey))
              send(event);
          }}
        />
        <Text size="xs" c="dimmed">
          {t("paste.head")}
        </Text>
        <div>
          <Button
            type="submit"
            loading={isPending}
            disabled={text.trim() === ""}
          >
            {t("paste.send")}
          </Button>
        </div>
        {error === null ? null : <ProblemText error={error} />}
      </Stack>
    </form>
  );
}
