/**
 * What follows from an object that never changes, made when it is first asked
 * for and kept as long as the object.
 *
 * @param make a pure function
 */
export function onceEach<Key extends object, T>(
  make: (key: Key) => T,
): (key: Key) => T {
  const made = new WeakMap<Key, { readonly value: T }>();
  return (key) => {
    const known = made.get(key);
    if (known !== undefined) return known.value;
    const value = make(key);
    made.set(key, { value });
    return value;
  };
}
