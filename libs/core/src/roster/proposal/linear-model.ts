/** A choice to be made: a number from 0 to `upper`, whole or not, and what each unit of it costs. */
export type Column = { readonly cost: number; readonly upper: number; readonly isWhole: boolean };

/** What some choices must together come to: from `lower` to `upper`, each counted so many times. */
export type Row = {
  readonly lower: number;
  readonly upper: number;
  readonly entries: readonly (readonly [column: number, times: number])[];
};

/** Choices whose cost is to be the least that the rows allow. Plain data: whoever solves it knows nothing of rosters. */
export type LinearModel = { readonly columns: readonly Column[]; readonly rows: readonly Row[] };

/** A model under construction. */
export type Draft = {
  /** Adds a choice and says its number. */
  readonly choose: (column: Column) => number;
  readonly demand: (row: Row) => void;
  readonly model: LinearModel;
};

export function draftModel(): Draft {
  const columns: Column[] = [];
  const rows: Row[] = [];
  return {
    choose: (column) => columns.push(column) - 1,
    demand: (row) => {
      if (row.entries.length > 0) rows.push(row);
    },
    model: { columns, rows },
  };
}
