import { Group, Stack, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { useLanguage } from "../app/use-language.js";
import { Ltr, useNumbers } from "../parts/values.js";
import { Bits, WORTH_SAYING } from "./bits.js";
import classes from "./incident.module.css";
import type { SimilarIncident } from "./load-similar.js";

type Pair = SimilarIncident["pair"];

/** From here on it is likelier one happening than two. */
const EVEN = 0.5;
/** Under this the program itself does not doubt that they are two. */
const HARDLY = 0.05;

/** Percent; never nothing and never all, for weights are estimates. */
const percentOf = (chance: number) =>
  Math.min(99, Math.max(1, Math.round(chance * 100)));

const levelOf = (chance: number) => {
  if (chance >= EVEN) return "likely";
  return chance >= HARDLY ? "open" : "hardly";
};

function Side({
  title,
  fields,
}: {
  readonly title: string;
  readonly fields: Pair["fields"];
}) {
  const { t } = useTranslation("incident");
  const { labelOf } = useLanguage();
  return (
    <div>
      <Text size="sm" fw={600}>
        {title}
      </Text>
      {fields.length === 0 ? (
        <Text size="sm" c="dimmed">
          {t("similar.nothing")}
        </Text>
      ) : (
        <ul className={classes["weights"]}>
          {fields.map(({ field, bits, words }) => (
            <li key={field}>
              <span>{labelOf(words)}</span> <Bits value={bits} />
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

/** How likely two are one, what agrees, what speaks against, and how much. */
export function ForAndAgainst({
  chance,
  pair,
}: Pick<SimilarIncident, "chance" | "pair">) {
  const { t } = useTranslation("incident");
  const { labelOf } = useLanguage();
  const number = useNumbers();
  const { fields, prior, weight, threshold, barrier } = pair;
  return (
    <Stack gap="xs">
      <Text>
        <Text span fw={600}>
          {t(`similar.level.${levelOf(chance)}`)}
        </Text>{" "}
        <Ltr>{number(percentOf(chance))}%</Ltr>
      </Text>
      {barrier === null ? null : (
        <Text className="warns">
          {t("similar.barrier")} {labelOf(barrier)}
        </Text>
      )}
      <div className={classes["sides"]}>
        <Side
          title={t("similar.agrees")}
          fields={fields.filter(({ bits }) => bits >= WORTH_SAYING)}
        />
        <Side
          title={t("similar.against")}
          fields={fields.filter(({ bits }) => bits <= -WORTH_SAYING)}
        />
      </div>
      <Group gap="md">
        <Text size="sm" c="dimmed">
          {t("prior")} <Bits value={prior} />
        </Text>
        <Text size="sm" c="dimmed">
          {t("weight")} <Bits value={weight} />
        </Text>
        <Text size="sm" c="dimmed">
          {t("similar.threshold")} <Bits value={threshold} />
        </Text>
      </Group>
    </Stack>
  );
}
