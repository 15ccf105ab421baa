import { Button, Stack, Table, Text, Title } from "@mantine/core";
import { useInfiniteQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { useSearchParams } from "wouter";
import { STATE_WORDS } from "../../src/linkage/life/life-state.js";
import { OUTCOMES } from "../../src/codebook/outcomes.js";
import { useLanguage } from "../app/use-language.js";
import { PersonLink } from "../parts/links.js";
import { NameSearch } from "../parts/name-search.js";
import { Empty, Fault, Loading } from "../parts/states.js";
import { Own } from "../parts/values.js";
import { lifeIn, peopleOptions, type Person } from "./load-person.js";
import { When } from "./when.js";

/** What is told last: a step of a life, else the outcome of an incident. */
function useFate(): (person: Person) => string | undefined {
  const { labelOf } = useLanguage();
  return (person) => {
    const step = lifeIn(person)?.steps.findLast(({ doubted }) => !doubted);
    if (step !== undefined) return labelOf(STATE_WORDS[step.state]);
    const role = person.roles.findLast(({ part }) => part === "victim");
    const outcome = role?.outcome ?? null;
    return outcome === null ? undefined : labelOf(OUTCOMES[outcome].label);
  };
}

function Row({ person }: { readonly person: Person }) {
  const { t } = useTranslation("people");
  const fate = useFate()(person);
  const last = lifeIn(person)?.steps.findLast(({ doubted }) => !doubted);
  return (
    <Table.Tr data-person={person.id}>
      <Table.Td>
        <PersonLink id={person.id}>
          <Own>{person.name}</Own>
        </PersonLink>
      </Table.Td>
      <Table.Td>
        {person.nameParts.father === undefined ? (
          <Text span c="dimmed" size="sm">
            {t("notTold")}
          </Text>
        ) : (
          <Own>{person.nameParts.father}</Own>
        )}
      </Table.Td>
      <Table.Td>{fate}</Table.Td>
      <Table.Td>{last === undefined ? null : <When {...last.when} />}</Table.Td>
    </Table.Tr>
  );
}

function People({ people }: { readonly people: readonly Person[] }) {
  const { t } = useTranslation(["people", "glossary"]);
  return (
    <Table.ScrollContainer minWidth={480}>
      <Table>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t("name")}</Table.Th>
            <Table.Th>{t("father")}</Table.Th>
            <Table.Th>{t("fate")}</Table.Th>
            <Table.Th>{t("glossary:dateOccurred")}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {people.map((person) => (
            <Row key={person.id} person={person} />
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}

function Found() {
  const { t } = useTranslation("people");
  const [search] = useSearchParams();
  const query = useInfiniteQuery(peopleOptions(search.get("name") ?? ""));
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetching } =
    query;
  if (error !== null) return <Fault error={error} onRetry={refetch} />;
  if (data === undefined) return <Loading />;
  const people = data.pages.flatMap(({ items }) => items);
  return (
    <>
      {people.length === 0 && !hasNextPage ? (
        <Empty title={t("none")}>
          <Text c="dimmed">{t("noneWhy")}</Text>
        </Empty>
      ) : (
        <People people={people} />
      )}
      {hasNextPage ? (
        <Button
          variant="default"
          loading={isFetching}
          onClick={() => void fetchNextPage()}
        >
          {t("more")}
        </Button>
      ) : null}
    </>
  );
}

/** Victims and detainees, by name in any spelling. */
export function PeopleList() {
  const { t } = useTranslation(["people", "common"]);
  return (
    <Stack align="stretch" gap="md">
      <Title order={1} size="h2">
        {t("title")}
      </Title>
      <Text c="dimmed">
        {t("who")} {t("common:states.machine")}.
      </Text>
      <NameSearch label={t("search")} />
      <Found />
    </Stack>
  );
}
