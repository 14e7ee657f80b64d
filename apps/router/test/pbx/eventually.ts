/** Looks again and again, for as long as a slow machine may need, until there is something or what is asked is true. */
export async function eventually<Value>(
  look: () => Value | Promise<Value>,
  what: string | (() => string),
  withinMs = 20_000,
): Promise<Exclude<Value, undefined | false>> {
  const deadline = Date.now() + withinMs;
  while (Date.now() < deadline) {
    const found = await look();
    if (found !== undefined && found !== false) return found as Exclude<Value, undefined | false>;
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  throw new Error(`No ${typeof what === 'string' ? what : what()} came.`);
}
