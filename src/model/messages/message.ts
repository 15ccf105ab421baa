/** A message in one language: seen, expected, what to do. */
export interface MessageText {
  readonly saw: string;
  readonly expected: string;
  readonly remedy: string;
}

/** A message in both languages of the program. */
export interface Message {
  readonly ar: MessageText;
  readonly en: MessageText;
}

/** What may stand in a message's place holders. */
export type ContextValue =
  | string
  | number
  | boolean
  | null
  | { readonly ar: string; readonly en: string };

/** Names of the place holders `{name}` of a text. */
type PlaceholdersIn<Text extends string> =
  Text extends `${string}{${infer Name}}${infer Rest}`
    ? Name | PlaceholdersIn<Rest>
    : never;

type PartsOf<M extends Message> =
  M["en"]["saw"] | M["en"]["expected"] | M["en"]["remedy"];

/** Names of the place holders of a message. */
export type Placeholders<M extends Message> = PlaceholdersIn<PartsOf<M>>;

/** Messages of one layer, by code. */
export type Messages = Readonly<Record<string, Message>>;
