/** Where a codec reads from; `at` moves on. */
export interface IntReader {
  readonly data: Int32Array;
  at: number;
}

/** How one kind of value is kept as 32-bit integers. */
export interface Codec<T> {
  /** Appends the value. */
  readonly write: (value: T, out: number[]) => void;
  /** Reads what `write` appended, and no integer more. */
  readonly read: (from: IntReader) => T;
}

/** One codec for every field: a field that is not packed does not compile. */
export type FieldCodecs<T> = { readonly [K in keyof T]-?: Codec<T[K]> };

/** Values that are kept once and named by a number. */
export interface Interned<T> {
  readonly idOf: (value: T) => number;
  readonly valueOf: (id: number) => T;
}

/** @returns an empty table of values, each known by a text of its own */
export function interned<T>(nameOf: (value: T) => string): Interned<T> {
  const values: T[] = [];
  const ids = new Map<string, number>();
  return {
    idOf(value) {
      const name = nameOf(value);
      const known = ids.get(name);
      if (known !== undefined) return known;
      ids.set(name, values.length);
      return values.push(value) - 1;
    },
    valueOf: (id) => values[id]!,
  };
}

/** @returns a table of values that hardly ever come twice: it looks for none */
export function collected<T>(): Interned<T> {
  const values: T[] = [];
  return {
    idOf: (value) => values.push(value) - 1,
    valueOf: (id) => values[id]!,
  };
}

/** An integer of 32 bits. */
export const integer: Codec<number> = {
  write: (value, out) => out.push(value),
  read: (from) => from.data[from.at++]!,
};

/** An integer of 32 bits without a sign. */
export const unsigned: Codec<number> = {
  write: (value, out) => out.push(value),
  read: (from) => from.data[from.at++]! >>> 0,
};

/** A yes or no. */
export const flag: Codec<boolean> = {
  write: (value, out) => out.push(value ? 1 : 0),
  read: (from) => from.data[from.at++] === 1,
};

const float = new Float64Array(1);
const halves = new Int32Array(float.buffer);

/** Any number, in two integers. */
export const double: Codec<number> = {
  write(value, out) {
    float[0] = value;
    out.push(halves[0]!, halves[1]!);
  },
  read(from) {
    halves[0] = from.data[from.at++]!;
    halves[1] = from.data[from.at++]!;
    return float[0]!;
  },
};

/** A value out of a table. */
export function oneOf<T>(table: Interned<T>): Codec<T> {
  return {
    write: (value, out) => out.push(table.idOf(value)),
    read: (from) => table.valueOf(from.data[from.at++]!),
  };
}

/** A value or one that stands for its absence. */
export function maybe<T, Absent extends null | undefined>(
  codec: Codec<T>,
  absent: Absent,
): Codec<T | Absent> {
  return {
    write(value, out) {
      out.push(value === absent ? 0 : 1);
      if (value !== absent) codec.write(value as T, out);
    },
    read: (from) => (from.data[from.at++] === 0 ? absent : codec.read(from)),
  };
}

/** Any number of values, in their order. */
export function list<T>(codec: Codec<T>): Codec<readonly T[]> {
  return {
    write(values, out) {
      out.push(values.length);
      for (const value of values) codec.write(value, out);
    },
    read(from) {
      const length = from.data[from.at++]!;
      const values: T[] = [];
      for (let at = 0; at < length; at++) values.push(codec.read(from));
      return values;
    },
  };
}

/** Two values, in this order. */
export function pair<T>(codec: Codec<T>): Codec<readonly [T, T]> {
  return {
    write(value, out) {
      codec.write(value[0], out);
      codec.write(value[1], out);
    },
    read: (from) => [codec.read(from), codec.read(from)],
  };
}

/** Distinct values, in the order in which they were added. */
export function set<T>(codec: Codec<T>): Codec<ReadonlySet<T>> {
  const values = list(codec);
  return {
    write: (value, out) => values.write([...value], out),
    read: (from) => new Set(values.read(from)),
  };
}

/** A map in the order in which it was filled. */
export function map<K, V>(
  key: Codec<K>,
  value: Codec<V>,
): Codec<ReadonlyMap<K, V>> {
  const entries = list<readonly [K, V]>({
    write(entry, out) {
      key.write(entry[0], out);
      value.write(entry[1], out);
    },
    read: (from) => [key.read(from), value.read(from)],
  });
  return {
    write: (held, out) => entries.write([...held], out),
    read: (from) => new Map(entries.read(from)),
  };
}

/** A record, field by field, in the order of `fields`. */
export function record<T extends object>(fields: FieldCodecs<T>): Codec<T> {
  const names = Object.keys(fields) as (keyof T)[];
  return {
    write(value, out) {
      for (const name of names) fields[name].write(value[name], out);
    },
    read(from) {
      const value: Partial<T> = {};
      for (const name of names) value[name] = fields[name].read(from);
      return value as T;
    },
  };
}

/**
 * Values that come again and again (places, parties): equal ones are kept once
 * and read back as one object.
 */
export function shared<T>(codec: Codec<T>): Codec<T> {
  const packed = (value: T) => {
    const out: number[] = [];
    codec.write(value, out);
    return out;
  };
  return oneOf(interned<T>((value) => packed(value).join()));
}
