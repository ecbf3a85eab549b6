interface Known<Value> {
  get(key: unknown): { value: Value } | undefined;
  set(key: unknown, found: { value: Value }): unknown;
}

/**
 * A function that looks each thing up once, and gives what it found from then on. With an object goes what was found for it.
 *
 * @param meanwhile what it gives for a thing that it is still looking up, where that leads back to it
 */
export function once<Key = string, Value = unknown>(
  find: (key: Key) => Value,
  ...meanwhile: readonly Value[]
): (key: Key) => Value {
  const names: Known<Value> = new Map<unknown, { value: Value }>();
  const objects: Known<Value> = new WeakMap<object, { value: Value }>();
  return (key) => {
    const known = typeof key === "object" && key !== null ? objects : names;
    const before = known.get(key);
    if (before) return before.value;
    for (const value of meanwhile) known.set(key, { value });
    const value = find(key);
    known.set(key, { value });
    return value;
  };
}
