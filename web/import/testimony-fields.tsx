import { Radio, SimpleGrid, Select, Textarea, TextInput } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { OWN_DIRECTION } from "../parts/own-direction.js";
import { AnswerList, HeardList } from "./testimony-lists.js";
import { CHANNELS, CONSENTS, type Testimony } from "./testimony.js";

const LINES = ["relationToVictim", "place", "date", "id"] as const;

/** The fields of a testimony's form, in the order in which a call goes. */
export function TestimonyFields({
  form,
  onChange,
}: {
  readonly form: Testimony;
  readonly onChange: (changes: Partial<Testimony>) => void;
}) {
  const { t } = useTranslation("import");
  const text = (name: "pseudonym" | "takenBy" | (typeof LINES)[number]) => (
    <TextInput
      key={name}
      attributes={OWN_DIRECTION}
      label={t(`testimony.${name}`)}
      autoComplete="off"
      value={form[name]}
      onChange={({ currentTarget: { value } }) => onChange({ [name]: value })}
    />
  );
  const area = (name: "seen" | "account") => (
    <Textarea
      autosize
      minRows={3}
      attributes={OWN_DIRECTION}
      label={t(`testimony.${name}`)}
      value={form[name]}
      onChange={({ currentTarget: { value } }) => onChange({ [name]: value })}
    />
  );
  return (
    <>
      <Radio.Group
        label={t("testimony.consent")}
        value={form.consent}
        onChange={(consent) =>
          onChange({ consent: consent as NonNullable<Testimony["consent"]> })
        }
      >
        <SimpleGrid cols={{ base: 1, sm: 4 }} mt="xs">
          {CONSENTS.map((code) => (
            <Radio
              key={code}
              value={code}
              label={t(`testimony.consents.${code}`)}
            />
          ))}
        </SimpleGrid>
      </Radio.Group>
      <SimpleGrid cols={{ base: 1, sm: 2 }}>
        {text("pseudonym")}
        {text("takenBy")}
        <TextInput
          type="date"
          label={t("testimony.takenOn")}
          value={form.takenOn}
          onChange={({ currentTarget: { value } }) =>
            onChange({ takenOn: value })
          }
        />
        <Select
          allowDeselect={false}
          label={t("testimony.channel")}
          data={CHANNELS.map((value) => ({
            value,
            label: t(`testimony.channels.${value}`),
          }))}
          value={form.channel}
          onChange={(channel) => {
            if (channel !== null) onChange({ channel });
          }}
        />
        {LINES.map(text)}
      </SimpleGrid>
      {area("seen")}
      <HeardList items={form.heard} onChange={(heard) => onChange({ heard })} />
      <AnswerList
        items={form.answers}
        onChange={(answers) => onChange({ answers })}
      />
      {area("account")}
    </>
  );
}
