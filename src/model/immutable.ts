/**
 * The read-only view of a record: every property and array element, all the
 * way down. Records are plain data and are never changed in place.
 */
export type Immutable<T> = T extends
  string | number | boolean | bigint | null | undefined
  ? T
  : T extends readonly (infer Item)[]
    ? readonly Immutable<Item>[]
    : { readonly [Key in keyof T]: Immutable<T[Key]> };

/** Any JSON value: what a field of a record may hold in a comparison. */
export type JsonValue =
  | string
  | number
  | boolean
  | null
  | readonly JsonValue[]
  | { readonly [key: string]: JsonValue };
