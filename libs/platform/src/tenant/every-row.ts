import { MoreThan, type EntityManager, type EntityTarget, type FindOptionsWhere, type ObjectLiteral } from 'typeorm';

const atOnce = 1_000;

type Identified = ObjectLiteral & { readonly id: string };

/**
 * Every row there is, in the order of their ids, read a piece at a time. More than `most` is a fault: what is made of all
 * rows must not be made of some in silence.
 */
export async function everyRow<Row extends Identified>(
  tx: EntityManager,
  kind: EntityTarget<Row>,
  where: FindOptionsWhere<Row>,
  most: number,
): Promise<Row[]> {
  const rows: Row[] = [];
  for (;;) {
    const last = rows.at(-1)?.id;
    const further = (last === undefined ? {} : { id: MoreThan(last) }) as FindOptionsWhere<Row>;
    const some = await tx.find(kind, { where: { ...where, ...further }, order: { id: 'ASC' } as never, take: atOnce });
    rows.push(...some);
    refuseMore(rows, most, kind as EntityTarget<never>);
    if (some.length < atOnce) return rows;
  }
}

/** The same for rows without an id of their own: read at once, and all of them. */
export async function allRows<Row extends ObjectLiteral>(
  tx: EntityManager,
  kind: EntityTarget<Row>,
  where: FindOptionsWhere<Row>,
  most: number,
): Promise<Row[]> {
  const rows = await tx.find(kind, { where, take: most + 1 });
  refuseMore(rows, most, kind as EntityTarget<never>);
  return rows;
}

function refuseMore({ length }: readonly unknown[], most: number, kind: EntityTarget<never>): void {
  const { name = 'a kind' } = kind as { name?: string };
  if (length > most) throw new Error(`There are more than ${most} rows of ${name} in one centre`);
}
