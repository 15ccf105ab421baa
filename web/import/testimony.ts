/** What a witness heard of somebody else. */
export interface Heard {
  /** A role, never a name. */
  readonly from: string;
  /** 1 told the witness, 2 told that one. */
  readonly depth: number;
  readonly text: string;
}

/** A question that was asked, and what was answered. */
export interface Answer {
  readonly question: string;
  readonly answer: string;
}

/** Ways in which a testimony is taken. */
export const CHANNELS = ["phone", "in_person", "message", "form"] as const;
/** What a witness allows. */
export const CONSENTS = [
  "given",
  "given_unnamed",
  "refused",
  "withdrawn",
] as const;

/** A testimony as it is typed. */
export interface Testimony {
  readonly id: string;
  readonly takenBy: string;
  readonly takenOn: string;
  readonly channel: (typeof CHANNELS)[number];
  /** Null before it was asked. */
  readonly consent: (typeof CONSENTS)[number] | null;
  readonly pseudonym: string;
  readonly relationToVictim: string;
  readonly place: string;
  readonly date: string;
  readonly seen: string;
  readonly heard: readonly Heard[];
  readonly account: string;
  readonly answers: readonly Answer[];
}

/** A form on which nothing is written but who takes it, and today. */
export const emptyTestimony = (takenBy: string): Testimony => ({
  ...{ id: "", takenBy, takenOn: new Date().toISOString().slice(0, 10) },
  ...{ channel: "phone", consent: null, pseudonym: "", relationToVictim: "" },
  ...{ place: "", date: "", seen: "", account: "" },
  ...{ heard: [], answers: [] },
});

/** Whether the witness allows that it is kept. */
export const isAllowed = ({ consent }: Testimony): boolean =>
  consent === "given" || consent === "given_unnamed";

/** Whether the server would take it: nothing of it is sent before. */
export const isWhole = (form: Testimony): boolean =>
  isAllowed(form) &&
  /\p{N}/u.test(form.pseudonym) &&
  form.takenBy !== "" &&
  form.takenOn !== "" &&
  [
    form.seen,
    form.account,
    ...form.heard.map(({ text }) => text),
    ...form.answers.map(({ answer }) => answer),
  ].some((words) => words.trim() !== "");

/** The form as the file that `isnad testimony` reads; its name tells nobody. */
export function testimonyFile({ answers, ...form }: Testimony): File {
  const asked = answers.filter(({ question }) => question.trim() !== "");
  const said = Object.fromEntries(
    asked.map(({ question, answer }) => [question.trim(), answer]),
  );
  const json = JSON.stringify({ form: "testimony", ...form, answers: said });
  return new File([json], "testimony.json", { type: "application/json" });
}
