import { Alert, Anchor, Group, Stack, Text, Title } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { Link } from "wouter";
import type { getActor } from "../../src/api/routes/names.js";
import { BASES } from "../../src/codebook/bases.js";
import { ask, type AnswerOf } from "../app/ask.js";
import { useLanguage } from "../app/use-language.js";
import { useColumns } from "../incidents/columns.js";
import { incidentsAddress } from "../parts/incident-query.js";
import { ActorLink } from "../parts/links.js";
import { MonthStrip } from "../parts/month-strip.js";
import { Empty, Fault, Loading } from "../parts/states.js";
import { ToldIncidents, useToldIncidents } from "../parts/told-incidents.js";
import { BASIS_ORDER, type ListedIncident } from "../parts/told-roles.js";
import { Num, Own } from "../parts/values.js";
import facts from "../people/people.module.css";
import { Active } from "./active.js";
import { countedActors, type CountedActor } from "./actor-counts.js";
import { ToldNames } from "./told-names.js";
import { useActorWords } from "./use-actor-words.js";

type Actor = AnswerOf<typeof getActor>;

function Facts({
  actor,
  incidents,
}: {
  readonly actor: Actor;
  readonly incidents: readonly ListedIncident[];
}) {
  const { t } = useTranslation("actors");
  const { kindName } = useActorWords();
  return (
    <dl className={facts["facts"]}>
      <dt>{t("kind")}</dt>
      <dd>{kindName(actor.kind)}</dd>
      {actor.pseudo ? null : (
        <>
          <dt>{t("active")}</dt>
          <dd>
            <Active from={actor.from} to={actor.to} />
          </dd>
        </>
      )}
      {actor.above === null ? null : (
        <>
          <dt>{t("parent")}</dt>
          <dd>
            <ActorLink id={actor.above.id}>
              <Own>{actor.above.name}</Own>
            </ActorLink>
          </dd>
        </>
      )}
      <dt>{t("units")}</dt>
      <dd>
        {actor.units.length === 0 ? t("noUnits") : null}
        <Group gap="md">
          {actor.units.map(({ id, name }) => (
            <ActorLink key={id} id={id}>
              <Own>{name}</Own>
            </ActorLink>
          ))}
        </Group>
      </dd>
      <ToldNames id={actor.id} incidents={incidents} />
    </dl>
  );
}

/** How many incidents on each ground; never added up. */
function ByBasis({ counted }: { readonly counted: CountedActor }) {
  const { t } = useTranslation("actors");
  const { labelOf } = useLanguage();
  const { acted, target } = counted;
  return (
    <dl className={facts["facts"]} aria-label={t("basis")}>
      {BASIS_ORDER.map((basis) => (
        <div key={basis} style={{ display: "contents" }}>
          <dt>{labelOf(BASES[basis].label)}</dt>
          <dd data-basis={basis}>
            <Num value={acted[basis] ?? 0} />
          </dd>
        </div>
      ))}
      <dt>{t("target")}</dt>
      <dd>
        <Num value={target} />
      </dd>
    </dl>
  );
}

function Counted({ id }: { readonly id: string }) {
  const { t } = useTranslation(["actors", "places"]);
  const { data: columns } = useColumns();
  if (columns === undefined) return null;
  const counted = countedActors(columns).find(({ actor }) => actor.id === id);
  if (counted === undefined) return null;
  return (
    <>
      <Title order={2} size="h4">
        {t("basis")}
      </Title>
      <ByBasis counted={counted} />
      <Title order={2} size="h4">
        {t("places:over")}
      </Title>
      <MonthStrip columns={columns} shown={counted.incidents} />
    </>
  );
}

function Told({ actor }: { readonly actor: Actor }) {
  const { t } = useTranslation(["actors", "common"]);
  const query = useToldIncidents({ actor: actor.id });
  const { data, error, refetch, hasNextPage, fetchNextPage } = query;
  const incidents = data?.pages.flatMap(({ items }) => items) ?? [];
  return (
    <Stack gap="md">
      <Title order={1} size="h2">
        <Own>{actor.name}</Own>
      </Title>
      {actor.pseudo ? <Alert color="gray">{t("pseudo")}</Alert> : null}
      <Facts actor={actor} incidents={incidents} />
      <Counted id={actor.id} />
      <Title order={2} size="h4">
        {t("told")}
      </Title>
      <Anchor
        component={Link}
        href={incidentsAddress({ actor: actor.id, all: true })}
      >
        {t("allIncidents")}
      </Anchor>
      {error === null ? null : <Fault error={error} onRetry={refetch} />}
      {data !== undefined && incidents.length === 0 ? (
        <Empty title={t("none")}>
          <Text c="dimmed">{t("noneWhy")}</Text>
        </Empty>
      ) : null}
      {data === undefined && error === null ? <Loading /> : null}
      {incidents.length === 0 ? null : (
        <ToldIncidents
          incidents={incidents}
          more={hasNextPage ? fetchNextPage : undefined}
        />
      )}
    </Stack>
  );
}

/** A body: its names, what it belongs to, and its incidents, each with its ground. */
export function ActorPage({ id }: { readonly id: string }) {
  const { t } = useTranslation("actors");
  const { data, error, refetch } = useQuery({
    queryKey: ["actor", id],
    retry: false,
    queryFn: ({ signal }) =>
      ask<typeof getActor>("get", "/actors/{id}", { params: { id }, signal }),
  });
  if (error !== null)
    return (
      <>
        <Title order={1} size="h2">
          {t("title")}
        </Title>
        <Fault error={error} onRetry={refetch} />
      </>
    );
  if (data === undefined) return <Loading />;
  return <Told actor={data} />;
}
