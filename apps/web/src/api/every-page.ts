/** One page of a list, as the API answers it. */
type Page<T> = { readonly items: readonly T[]; readonly next: string | null };

/** The most rows one page may hold. */
export const pageLimit = 200;
/** Ten thousand rows on one screen are a fault of ours, not a list. */
const mostPages = 50;

/** The whole list, page after page, for a screen that shows all of it. */
export async function everyPage<T>(ask: (at: { limit: number; after?: string }) => Promise<Page<T>>): Promise<T[]> {
  const items: T[] = [];
  let after: string | null = null;
  for (let page = 0; page < mostPages; page += 1) {
    const { items: some, next }: Page<T> = await ask({ limit: pageLimit, ...(after === null ? {} : { after }) });
    items.push(...some);
    if (next === null) return items;
    after = next;
  }
  throw new Error('a list has no end');
}
