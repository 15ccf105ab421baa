import {
  Anchor,
  Button,
  Group,
  Stack,
  Text,
  Textarea,
  Title,
} from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "wouter";
import { useLanguage } from "../app/use-language.js";
import { incidentsAddress } from "../parts/incident-query.js";
import { OWN_DIRECTION } from "../parts/own-direction.js";
import { ProblemText } from "../parts/problem-text.js";
import { paragraphOptions, type MonthAsked } from "./load-month.js";

/** The wording of an office, which holds no figure and names nobody. */
const keptAs = (language: string) => `isnad.month.paragraph.${language}`;

/** The wording that is kept on this machine, else the usual one. */
function useWording() {
  const { t } = useTranslation("month");
  const { language } = useLanguage();
  const usual = t("paragraph.usualText");
  const [kept, setKept] = useState(() =>
    localStorage.getItem(keptAs(language)),
  );
  const keep = (wording: string) => {
    localStorage.setItem(keptAs(language), wording);
    setKept(wording);
  };
  return [kept ?? usual, keep, usual] as const;
}

function Wording({
  wording,
  usual,
  onKeep,
}: {
  readonly wording: string;
  readonly usual: string;
  readonly onKeep: (wording: string) => void;
}) {
  const { t } = useTranslation("month");
  const [draft, setDraft] = useState(wording);
  return (
    <Stack gap="xs" className="screen-only">
      <Textarea
        autosize
        minRows={3}
        attributes={OWN_DIRECTION}
        label={t("paragraph.template")}
        description={t("paragraph.how")}
        value={draft}
        onChange={({ currentTarget: { value } }) => setDraft(value)}
      />
      <Group gap="sm">
        <Button
          size="xs"
          disabled={draft.trim() === ""}
          onClick={() => onKeep(draft)}
        >
          {t("paragraph.write")}
        </Button>
        <Button size="xs" variant="subtle" onClick={() => setDraft(usual)}>
          {t("paragraph.usual")}
        </Button>
      </Group>
    </Stack>
  );
}

/** The month in the office's own words; each number opens its incidents. */
export function Paragraph({ asked }: { readonly asked: MonthAsked }) {
  const { t } = useTranslation("month");
  const { language } = useLanguage();
  const [wording, keep, usual] = useWording();
  const [isOpen, setOpen] = useState(false);
  const [isCopied, setCopied] = useState(false);
  const { data, error } = useQuery(paragraphOptions(asked, language, wording));
  const text = (data ?? []).map((piece) => piece.text).join("");
  const copy = async () => {
    await navigator.clipboard.writeText(text);
    setCopied(true);
  };
  return (
    <Stack gap="xs" component="section" data-paragraph>
      <Title order={2} size="h4">
        {t("paragraph.title")}
      </Title>
      {error === null ? null : <ProblemText error={error} />}
      {data === undefined ? null : (
        <Text style={{ whiteSpace: "pre-wrap" }}>
          {data.map((piece, at) =>
            piece.incidents === null || piece.incidents.length === 0 ? (
              <span key={at}>{piece.text}</span>
            ) : (
              <Anchor
                key={at}
                component={Link}
                inherit
                underline="always"
                href={incidentsAddress({ ids: piece.incidents, all: true })}
                title={t("paragraph.opens", { figure: piece.text })}
              >
                {piece.text}
              </Anchor>
            ),
          )}
        </Text>
      )}
      <Group gap="sm" className="screen-only">
        {text === "" ? null : (
          <Button size="xs" variant="default" onClick={() => void copy()}>
            {t(isCopied ? "paragraph.copied" : "paragraph.copy")}
          </Button>
        )}
        <Button
          size="xs"
          variant="subtle"
          aria-expanded={isOpen}
          onClick={() => setOpen(!isOpen)}
        >
          {t(isOpen ? "paragraph.close" : "paragraph.edit")}
        </Button>
      </Group>
      {isOpen ? (
        <Wording wording={wording} usual={usual} onKeep={keep} />
      ) : null}
    </Stack>
  );
}
