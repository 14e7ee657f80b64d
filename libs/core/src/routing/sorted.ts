/**
 * A sorted map that never changes: putting and taking give a new one that shares all but a path of a few wide nodes (a
 * B+ tree). A hundred times as many entries are one node more on the way, which is why a full floor costs hardly more
 * than an empty one. Plain JSON. What is in it and in which order depends on the contents alone; how it is cut into
 * nodes depends on what came first, so compare contents and never the nodes.
 */
export type Sorted<Value> = Node<Value> | null;

type Node<Value> = Leaf<Value> | Branch<Value>;

type Leaf<Value> = { readonly keys: readonly string[]; readonly values: readonly Value[] };

/** `keys` are the smallest that each part has ever had: what is looked for lies in the last part not beyond it. */
type Branch<Value> = { readonly keys: readonly string[]; readonly parts: readonly Node<Value>[] };

/** Entries or parts of one node: a path is short, and copying a node is one small piece of memory. */
const width = 32;

export function get<Value>(map: Sorted<Value>, key: string): Value | undefined {
  if (map === null) return undefined;
  let node = map;
  while ('parts' in node) node = node.parts[Math.max(0, placeOf(node.keys, key))]!;
  const place = placeOf(node.keys, key);
  return node.keys[place] === key ? node.values[place] : undefined;
}

export function put<Value>(map: Sorted<Value>, key: string, value: Value): Sorted<Value> {
  if (map === null) return { keys: [key], values: [value] };
  const [one, other] = inserted(map, key, value);
  return one && other ? { keys: [one.keys[0]!, other.keys[0]!], parts: [one, other] } : one!;
}

export function take<Value>(map: Sorted<Value>, key: string): Sorted<Value> {
  const rest = map && removed(map, key);
  return rest && 'parts' in rest && rest.parts.length === 1 ? rest.parts[0]! : rest;
}

/** The entry with the smallest key. */
export function first<Value>(map: Sorted<Value>): { readonly key: string; readonly value: Value } | undefined {
  if (map === null) return undefined;
  let node = map;
  while ('parts' in node) node = node.parts[0]!;
  return { key: node.keys[0]!, value: node.values[0]! };
}

/** In the order of the keys; stop early and the rest costs nothing. */
export function* values<Value>(map: Sorted<Value>): Generator<Value> {
  if (map === null) return;
  if ('parts' in map) for (const part of map.parts) yield* values(part);
  else yield* map.values;
}

/** The last place whose key is not beyond `key`; -1 when all are. */
function placeOf(keys: readonly string[], key: string): number {
  let low = 0;
  let high = keys.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (keys[middle]! <= key) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** The node with the entry in it, or the two that it is cut into. */
function inserted<Value>(node: Node<Value>, key: string, value: Value): readonly Node<Value>[] {
  const place = placeOf(node.keys, key);
  if (!('parts' in node)) {
    if (node.keys[place] === key) return [{ keys: node.keys, values: withItem(node.values, place, value) }];
    const keys = replaced(node.keys, place + 1, 0, key);
    return cutLeaf(keys, replaced(node.values, place + 1, 0, value));
  }
  const at = Math.max(0, place);
  const parts = inserted(node.parts[at]!, key, value);
  const [one, other] = parts;
  const isSmallest = place < 0;
  if (!other) {
    const keys = isSmallest ? withItem(node.keys, 0, key) : node.keys;
    return [{ keys, parts: withItem(node.parts, at, one!) }];
  }
  const keys = replaced(node.keys, at, 1, isSmallest ? key : node.keys[at]!, other.keys[0]!);
  return cutBranch(keys, replaced(node.parts, at, 1, one!, other));
}

function removed<Value>(node: Node<Value>, key: string): Sorted<Value> {
  const place = placeOf(node.keys, key);
  if (place < 0) return node;
  if (!('parts' in node)) {
    if (node.keys[place] !== key) return node;
    if (node.keys.length === 1) return null;
    return { keys: replaced(node.keys, place, 1), values: replaced(node.values, place, 1) };
  }
  const part = node.parts[place]!;
  const rest = removed(part, key);
  if (rest === part) return node;
  if (rest !== null) return { keys: node.keys, parts: withItem(node.parts, place, rest) };
  if (node.keys.length === 1) return null;
  return { keys: replaced(node.keys, place, 1), parts: replaced(node.parts, place, 1) };
}

function withItem<Item>(items: readonly Item[], place: number, item: Item): Item[] {
  const copy = items.slice();
  copy[place] = item;
  return copy;
}

function replaced<Item>(items: readonly Item[], place: number, count: number, ...by: readonly Item[]): Item[] {
  const copy = items.slice();
  copy.splice(place, count, ...by);
  return copy;
}

/** A queue is filled at its end: cut there, what lies before stays full. */
const cutAt = (length: number): number => (length * 3) >>> 2;

function cutLeaf<Value>(keys: readonly string[], held: readonly Value[]): readonly Node<Value>[] {
  if (keys.length <= width) return [{ keys, values: held }];
  const at = cutAt(keys.length);
  return [
    { keys: keys.slice(0, at), values: held.slice(0, at) },
    { keys: keys.slice(at), values: held.slice(at) },
  ];
}

function cutBranch<Value>(keys: readonly string[], parts: readonly Node<Value>[]): readonly Node<Value>[] {
  if (keys.length <= width) return [{ keys, parts }];
  const at = cutAt(keys.length);
  return [
    { keys: keys.slice(0, at), parts: parts.slice(0, at) },
    { keys: keys.slice(at), parts: parts.slice(at) },
  ];
}
