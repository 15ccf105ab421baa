import {
  Button,
  Group,
  NumberInput,
  Stack,
  Table,
  Text,
  TextInput,
} from "@mantine/core";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "wouter";
import type { drawDouble, listDouble } from "../../../src/api/routes/double.js";
import { ask } from "../../app/ask.js";
import { useSession } from "../../app/session.js";
import { ProblemText } from "../../parts/problem-text.js";
import { Empty, Fault, Loading } from "../../parts/states.js";
import { Ltr, Num, Own } from "../../parts/values.js";
import { OWN_DIRECTION } from "../../parts/own-direction.js";

const MONTH = /^(?:\d{4}-(?:0[1-9]|1[0-2]))?$/;

/** Draws a new sample by chance. */
function Draw() {
  const { t } = useTranslation("review");
  const queries = useQueryClient();
  const [name, setName] = useState("");
  const [month, setMonth] = useState("");
  const [count, setCount] = useState(30);
  const draw = useMutation({
    mutationFn: () =>
      ask<typeof drawDouble>("post", "/double", {
        body: { name: name.trim(), month: month === "" ? null : month, count },
      }),
    onSuccess: () => queries.invalidateQueries({ queryKey: ["double"] }),
  });
  const isSound = name.trim() !== "" && MONTH.test(month) && count > 0;
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (isSound) draw.mutate();
      }}
    >
      <Stack gap="xs">
        <Group align="end" gap="sm">
          <TextInput
            label={t("blind.name")}
            attributes={OWN_DIRECTION}
            value={name}
            onChange={(event) => setName(event.currentTarget.value)}
          />
          <TextInput
            label={t("month")}
            placeholder="2022-05"
            dir="ltr"
            w="8rem"
            value={month}
            error={MONTH.test(month) ? undefined : t("noMonth")}
            onChange={(event) => setMonth(event.currentTarget.value.trim())}
          />
          <NumberInput
            label={t("blind.count")}
            dir="ltr"
            w="7rem"
            min={1}
            max={1000}
            hideControls
            value={count}
            onChange={(value) => setCount(Number(value))}
          />
          <Button type="submit" variant="default" disabled={!isSound}>
            {t("blind.draw")}
          </Button>
        </Group>
        {draw.error === null ? null : <ProblemText error={draw.error} />}
      </Stack>
    </form>
  );
}

/** Samples of texts that several people code without seeing each other. */
export function SamplesView() {
  const { t } = useTranslation("review");
  const { may } = useSession();
  const { data, error, isPending, refetch } = useQuery({
    queryKey: ["double"],
    queryFn: ({ signal }) =>
      ask<typeof listDouble>("get", "/double", { signal }),
  });
  if (isPending) return <Loading />;
  if (error !== null) return <Fault error={error} onRetry={refetch} />;
  return (
    <Stack gap="md">
      <Text maw="46rem">{t("blind.what")}</Text>
      {may("reviewer") ? <Draw /> : null}
      {data.items.length === 0 ? (
        <Empty title={t("blind.none")}>
          <Text>{t("blind.noneWhat")}</Text>
        </Empty>
      ) : (
        <Table.ScrollContainer minWidth={420}>
          <Table verticalSpacing="xs">
            <Table.Thead>
              <Table.Tr>
                <Table.Th>{t("blind.name")}</Table.Th>
                <Table.Th>{t("blind.drawn")}</Table.Th>
                <Table.Th>{t("blind.mine")}</Table.Th>
                <Table.Th>{t("blind.coders")}</Table.Th>
                <Table.Th>{t("blind.open")}</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {data.items.map(({ name, drawnAt, items, mine, coders }) => (
                <Table.Tr key={name}>
                  <Table.Td>
                    <Own>{name}</Own>
                  </Table.Td>
                  <Table.Td>
                    <Ltr>{drawnAt.slice(0, 10)}</Ltr>
                  </Table.Td>
                  <Table.Td>
                    <Ltr>
                      {mine} / {items}
                    </Ltr>
                  </Table.Td>
                  <Table.Td>
                    <Num value={coders} />
                  </Table.Td>
                  <Table.Td>
                    <Group gap="md">
                      <Link
                        className="review-part"
                        href={`/double/${encodeURIComponent(name)}`}
                      >
                        {t("blind.code")}
                      </Link>
                      {may("reviewer") ? (
                        <Link
                          className="review-part"
                          href={`/double/${encodeURIComponent(name)}/agreement`}
                        >
                          {t("blind.compare")}
                        </Link>
                      ) : null}
                    </Group>
                  </Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </Table.ScrollContainer>
      )}
    </Stack>
  );
}
