import type { LinePlace } from './line-facts.js';

/** What every dialogue about a line is given. */
export type LineDialogProps = {
  readonly place: LinePlace;
  readonly named: { readonly line: string; readonly municipality: string };
  /** What is typed here is kept under this until it is saved or given up. */
  readonly draftKey: string;
  readonly onClose: () => void;
};
