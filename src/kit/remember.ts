/** Pure readers of texts that come again and again: each text is read once. */

/** `read` with a memory of `limit` texts; further ones are read anew. */
export function remember<T>(read: (text: string) => T, limit = 10_000): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    const found = known.get(text);
    if (found !== undefined || known.has(text)) return found as T;
    const value = read(text);
    if (known.size < limit) known.set(text, value);
    return value;
  };
}
