import { Alert, Button, Group, Stack, Text } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { useState, type FormEvent } from "react";
import { useTranslation } from "react-i18next";
import { sendFiles } from "../app/ask.js";
import { useSession } from "../app/session.js";
import { ProblemText } from "../parts/problem-text.js";
import { TestimonyFields } from "./testimony-fields.js";
import { TestimonySheet } from "./testimony-sheet.js";
import {
  emptyTestimony,
  isAllowed,
  isWhole,
  testimonyFile,
} from "./testimony.js";

/**
 * A call or a meeting on a form: typed, saved, printed. What is typed stands in
 * this page alone: nothing of it is kept in the browser.
 */
export function TestimonyForm({
  onStarted,
}: {
  readonly onStarted: (job: string) => void;
}) {
  const { t } = useTranslation("import");
  const { code } = useSession();
  const [form, setForm] = useState(() => emptyTestimony(code));
  const [job, setJob] = useState<string | null>(null);
  const { mutate, isPending, error } = useMutation({
    mutationFn: () => sendFiles([testimonyFile(form)], { from: "form" }),
    onSuccess: ({ id }) => setJob(id),
  });
  const isSaved = job !== null;
  const send = (event: FormEvent) => {
    event.preventDefault();
    if (isWhole(form) && !isSaved) mutate();
  };
  const print = (
    <Button variant="default" onClick={() => window.print()}>
      {t("testimony.print")}
    </Button>
  );
  return (
    <form onSubmit={send}>
      <Stack gap="md" className="screen-only">
        <Text>{t("testimony.how")}</Text>
        <Text size="sm" c="dimmed">
          {t("testimony.sensitive")}
        </Text>
        {isSaved ? null : (
          <TestimonyFields
            form={form}
            onChange={(changes) => setForm({ ...form, ...changes })}
          />
        )}
        {form.consent !== null && !isAllowed(form) ? (
          <Alert color="red" role="alert">
            {t("testimony.noConsent")}
          </Alert>
        ) : null}
        {isSaved ? (
          <Stack gap="sm" data-saved={job}>
            <Text role="status">{t("testimony.saved")}</Text>
            <Group gap="sm">
              {print}
              <Button variant="default" onClick={() => onStarted(job)}>
                {t("testimony.read")}
              </Button>
              <Button
                variant="subtle"
                onClick={() => {
                  setForm(emptyTestimony(code));
                  setJob(null);
                }}
              >
                {t("testimony.next")}
              </Button>
            </Group>
          </Stack>
        ) : (
          <>
            {isWhole(form) ? null : (
              <Text size="sm" c="dimmed">
                {t("testimony.needs")}
              </Text>
            )}
            <Group gap="sm">
              <Button
                type="submit"
                loading={isPending}
                disabled={!isWhole(form)}
              >
                {t("testimony.save")}
              </Button>
              {print}
            </Group>
          </>
        )}
        {error === null ? null : <ProblemText error={error} />}
      </Stack>
      <TestimonySheet of={form} isShown={isSaved} />
    </form>
  );
}
