import type { KeyboardEvent } from 'react';

/** Arrow keys in a table of buttons: up and down within a cell and on to the next row, left and right to the next cell. */
export function moveInGrid(event: KeyboardEvent<HTMLElement>): void {
  const button = event.target as HTMLElement;
  const cell = button.closest('td');
  const row = cell?.closest('tr');
  if (!cell || !row) return;
  const goal = goalOf(event.key, { button, cell, row });
  if (goal === undefined) return;
  event.preventDefault();
  goal?.focus();
}

type Place = { readonly button: HTMLElement; readonly cell: HTMLTableCellElement; readonly row: HTMLTableRowElement };

/** Undefined: not a key of ours. Null: at the edge. */
function goalOf(key: string, { button, cell, row }: Place): HTMLElement | null | undefined {
  const inCell = buttonsIn(cell);
  const place = inCell.indexOf(button);
  const cellIn = (other: Element | null) => (other as HTMLTableRowElement | null)?.cells[cell.cellIndex];
  switch (key) {
    case 'ArrowDown':
      return inCell[place + 1] ?? buttonsIn(cellIn(row.nextElementSibling)).at(0) ?? null;
    case 'ArrowUp':
      return inCell[place - 1] ?? buttonsIn(cellIn(row.previousElementSibling)).at(-1) ?? null;
    case 'ArrowRight':
      return buttonsIn(row.cells[cell.cellIndex + 1]).at(0) ?? null;
    case 'ArrowLeft':
      return buttonsIn(row.cells[cell.cellIndex - 1]).at(0) ?? null;
    case 'Home':
      return row.querySelector('button');
    case 'End':
      return [...row.querySelectorAll('button')].at(-1) ?? null;
    default:
      return undefined;
  }
}

const buttonsIn = (cell: Element | undefined): HTMLElement[] => [...(cell?.querySelectorAll('button') ?? [])];
