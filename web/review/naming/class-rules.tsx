import { List, Stack, Text, Title } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { getNamingBatch } from "../../../src/api/routes/naming.js";
import type { AnswerOf } from "../../app/ask.js";
import { useLanguage } from "../../app/use-language.js";

type Classes = AnswerOf<typeof getNamingBatch>["classes"];

/** By class: who is named always, by a batch, or by a decision about him. */
export function ClassRules({ classes }: { readonly classes: Classes }) {
  const { t } = useTranslation("review");
  const { labelOf, language } = useLanguage();
  const comma = language === "ar" ? "، " : ", ";
  return (
    <Stack gap="xs">
      <Title order={2} size="h4">
        {t("naming.rules")}
      </Title>
      <List size="sm">
        {(["always", "batch", "person"] as const).map((rule) => (
          <List.Item key={rule}>
            <Text span size="sm" fw={600}>
              {t(`naming.rule.${rule}`)}
            </Text>{" "}
            {classes
              .filter(({ naming }) => naming === rule)
              .map(({ words }) => labelOf(words))
              .join(comma)}
          </List.Item>
        ))}
      </List>
    </Stack>
  );
}
