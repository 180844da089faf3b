/** Pure readers of texts, or of anything else, that come again and again: each is read once. */

/** `read` with a memory of `limit` keys; further ones are read anew. */
export function remember<T, Key = string>(read: (key: Key) => T, limit = 10_000): (key: Key) => T {
  const known = new Map<Key, T>();
  return (key) => {
    const found = known.get(key);
    if (found !== undefined || known.has(key)) return found as T;
    const value = read(key);
    if (known.size < limit) known.set(key, value);
    return value;
  };
}
