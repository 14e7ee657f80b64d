/**
 * A sorted map that never changes: putting and taking give a new one that shares all but a path of O(log n) nodes.
 * Plain JSON. It is a treap whose priorities are a hash of the key, so its shape depends on what is in it and never on
 * the order it came in: equal contents are equal bytes, also after a restart.
 */
export type Sorted<Value> = Node<Value> | null;

type Node<Value> = {
  readonly key: string;
  readonly rank: number;
  readonly value: Value;
  readonly left: Sorted<Value>;
  readonly right: Sorted<Value>;
};

export function get<Value>(map: Sorted<Value>, key: string): Value | undefined {
  let node = map;
  while (node !== null) {
    if (key === node.key) return node.value;
    node = key < node.key ? node.left : node.right;
  }
  return undefined;
}

export function put<Value>(map: Sorted<Value>, key: string, value: Value): Sorted<Value> {
  return insert(map, key, rankOf(key), value);
}

export function take<Value>(map: Sorted<Value>, key: string): Sorted<Value> {
  if (map === null) return null;
  if (key === map.key) return join(map.left, map.right);
  if (key < map.key) {
    const left = take(map.left, key);
    return left === map.left ? map : withSides(map, left, map.right);
  }
  const right = take(map.right, key);
  return right === map.right ? map : withSides(map, map.left, right);
}

/** The entry with the smallest key. */
export function first<Value>(map: Sorted<Value>): { readonly key: string; readonly value: Value } | undefined {
  let node = map;
  while (node !== null && node.left !== null) node = node.left;
  return node ?? undefined;
}

/** In the order of the keys; stop early and the rest costs nothing. */
export function* values<Value>(map: Sorted<Value>): Generator<Value> {
  const path: Node<Value>[] = [];
  let node = map;
  while (node !== null || path.length > 0) {
    for (; node !== null; node = node.left) path.push(node);
    const next = path.pop();
    if (next === undefined) return;
    yield next.value;
    node = next.right;
  }
}

function insert<Value>(map: Sorted<Value>, key: string, rank: number, value: Value): Node<Value> {
  if (map === null) return { key, rank, value, left: null, right: null };
  if (key === map.key) return { key, rank: map.rank, value, left: map.left, right: map.right };
  if (key < map.key) {
    const left = insert(map.left, key, rank, value);
    if (!isAbove(left, map)) return withSides(map, left, map.right);
    return withSides(left, left.left, withSides(map, left.right, map.right));
  }
  const right = insert(map.right, key, rank, value);
  if (!isAbove(right, map)) return withSides(map, map.left, right);
  return withSides(right, withSides(map, map.left, right.left), right.right);
}

function join<Value>(left: Sorted<Value>, right: Sorted<Value>): Sorted<Value> {
  if (left === null) return right;
  if (right === null) return left;
  return isAbove(left, right)
    ? withSides(left, left.left, join(left.right, right))
    : withSides(right, join(left, right.left), right.right);
}

const isAbove = <Value>(one: Node<Value>, other: Node<Value>): boolean =>
  one.rank > other.rank || (one.rank === other.rank && one.key < other.key);

const withSides = <Value>(node: Node<Value>, left: Sorted<Value>, right: Sorted<Value>): Node<Value> => ({
  key: node.key,
  rank: node.rank,
  value: node.value,
  left,
  right,
});

/** FNV-1a with a final mix: ids that differ in their last digit must not end up in a row. */
function rankOf(key: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < key.length; i++) hash = Math.imul(hash ^ key.charCodeAt(i), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
