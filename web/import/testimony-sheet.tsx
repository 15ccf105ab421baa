import { Title } from "@mantine/core";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Ltr, Own, useNumbers } from "../parts/values.js";
import { CHANNELS, CONSENTS, type Testimony } from "./testimony.js";
import classes from "./testimony.module.css";

function Row({
  label,
  isLong = false,
  children,
}: {
  readonly label: string;
  readonly isLong?: boolean;
  /** Nothing leaves lines to write on. */
  readonly children: ReactNode;
}) {
  return (
    <div className={classes["row"]}>
      <strong>{label}</strong>
      {children === null || children === "" ? (
        <span className={classes["open"]} data-long={isLong} />
      ) : (
        <span className={classes["words"]}>
          {typeof children === "string" ? <Own>{children}</Own> : children}
        </span>
      )}
    </div>
  );
}

const Ticks = <Code extends string>({
  codes,
  chosen,
  words,
}: {
  readonly codes: readonly Code[];
  readonly chosen: Code | null;
  readonly words: (code: Code) => string;
}) =>
  codes.map((code) => (
    <span key={code}>
      {code === chosen ? "☒" : "☐"} {words(code)}
      {"\u2003"}
    </span>
  ));

/** A testimony on paper; what is not told is left open, to be written by hand. */
export function TestimonySheet({
  of,
  isShown,
}: {
  readonly of: Testimony;
  /** Whether the screen shows it too. */
  readonly isShown: boolean;
}) {
  const { t } = useTranslation("import");
  const number = useNumbers();
  const line = (
    name: "pseudonym" | "takenBy" | "takenOn" | "id",
    value: string,
  ) => (
    <Row label={t(`testimony.${name === "pseudonym" ? "witness" : name}`)}>
      {value === "" ? null : <Ltr>{value}</Ltr>}
    </Row>
  );
  return (
    <section className={classes["sheet"]} data-shown={isShown} data-sheet>
      <Title order={2} size="h3">
        {t("testimony.title")}
      </Title>
      {line("pseudonym", of.pseudonym)}
      {line("takenBy", of.takenBy)}
      {line("takenOn", of.takenOn)}
      {of.id === "" ? null : line("id", of.id)}
      <Row label={t("testimony.channel")}>
        <Ticks
          codes={CHANNELS}
          chosen={of.channel}
          words={(code) => t(`testimony.channels.${code}`)}
        />
      </Row>
      <Row label={t("testimony.consent")}>
        <Ticks
          codes={CONSENTS}
          chosen={of.consent}
          words={(code) => t(`testimony.consents.${code}`)}
        />
      </Row>
      <Row label={t("testimony.relationToVictim")}>{of.relationToVictim}</Row>
      <Row label={t("testimony.place")}>{of.place}</Row>
      <Row label={t("testimony.date")}>{of.date}</Row>
      <Row label={t("testimony.seen")} isLong>
        {of.seen}
      </Row>
      <Row label={t("testimony.heard")} isLong>
        {of.heard.length === 0
          ? null
          : of.heard.map((one, at) => (
              <span key={at}>
                <Own>{one.from}</Own> ({number(one.depth)}):{" "}
                <Own>{one.text}</Own>
                <br />
              </span>
            ))}
      </Row>
      {of.answers.map(({ question, answer }, at) => (
        <Row key={at} label={question}>
          {answer}
        </Row>
      ))}
      <Row label={t("testimony.account")} isLong>
        {of.account}
      </Row>
      <Row label={t("testimony.signature")}>{null}</Row>
      <p>{t("testimony.sheetFoot")}</p>
    </section>
  );
}
