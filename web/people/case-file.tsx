import { Anchor, Stack, Text, Title } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { Link } from "wouter";
import { useLanguage } from "../app/use-language.js";
import { AskProblem } from "../app/ask.js";
import { Empty, Fault, Loading } from "../parts/states.js";
import { Own } from "../parts/values.js";
import { LifeLine } from "./life-line.js";
import { joinsIn, personOptions, type Person } from "./load-person.js";
import { Sentences } from "./sentences.js";
import { ToldFacts } from "./told-facts.js";

/** What holds the mentions together, and what keeps others apart. */
function Joins({ person }: { readonly person: Person }) {
  const { t } = useTranslation("people");
  const { labelOf } = useLanguage();
  const joins = joinsIn(person);
  if (joins.length === 0) return null;
  return (
    <Stack gap="xs">
      <Title order={2} size="h4">
        {t("joins")}
      </Title>
      <Text size="sm" c="dimmed">
        {t("joinsWhy")}
      </Text>
      {joins.map(({ mentions, named, fields, barrier, decision, ...join }) => (
        <div key={mentions.join(" ")} data-join={mentions.join(" ")}>
          <Text>
            <Own>{named[0]}</Own> · <Own>{named[1]}</Own>{" "}
            <Text span size="sm" c="dimmed">
              {t(join.joins ? "joined" : "apart")}
              {decision === null ? null : ` ${t("decided")}`}
            </Text>
          </Text>
          <Text size="sm">
            {(barrier === null ? [] : [labelOf(barrier)])
              .concat(fields.map(({ words }) => labelOf(words)))
              .join(" · ")}
          </Text>
        </div>
      ))}
    </Stack>
  );
}

function File({ person }: { readonly person: Person }) {
  const { t } = useTranslation(["people", "common"]);
  return (
    <>
      <Title order={1} size="h2">
        <Own>{person.name}</Own>
      </Title>
      <Text c="dimmed">{t("common:states.machine")}</Text>
      <ToldFacts person={person} />
      <LifeLine person={person} />
      <Sentences person={person} />
      <Joins person={person} />
    </>
  );
}

const isAbsent = (error: Error | null) =>
  error instanceof AskProblem && error.problem.code === "API-NOT-FOUND";

/** All that is told of one victim or detainee; nothing of what he is accused of. */
export function CaseFile({ id }: { readonly id: string }) {
  const { t } = useTranslation("people");
  const { data, error, refetch } = useQuery(personOptions(id));
  const isShown = data !== undefined;
  return (
    <Stack gap="md">
      <Anchor component={Link} href="/">
        {t("all")}
      </Anchor>
      {isShown ? (
        <File person={data} />
      ) : (
        <>
          <Title order={1} size="h2">
            {t("title")}
          </Title>
          {data !== undefined || isAbsent(error) ? (
            <Empty title={t("notHere")} />
          ) : error === null ? (
            <Loading />
          ) : (
            <Fault error={error} onRetry={refetch} />
          )}
        </>
      )}
    </Stack>
  );
}
