/** Grouping in order of first appearance; Node 20 has no Map.groupBy. */

/** The items by key. An undefined key leaves the item out. */
export function groupBy<Item, Key>(
  items: Iterable<Item>,
  keyOf: (item: Item) => Key | undefined,
): Map<Key, Item[]> {
  const groups = new Map<Key, Item[]>();
  for (const item of items) {
    const key = keyOf(item);
    if (key === undefined) continue;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [item]);
    else group.push(item);
  }
  return groups;
}

/** Groups of two items at least, in order of their second items; what stands alone costs no list. */
export function groupTwins<Item, Key>(items: Iterable<Item>, keyOf: (item: Item) => Key): Item[][] {
  const firsts = new Map<Key, Item>();
  const groups = new Map<Key, Item[]>();
  for (const item of items) {
    const key = keyOf(item);
    const first = firsts.get(key);
    const group = groups.get(key);
    if (first === undefined) firsts.set(key, item);
    else if (group === undefined) groups.set(key, [first, item]);
    else group.push(item);
  }
  return [...groups.values()];
}
