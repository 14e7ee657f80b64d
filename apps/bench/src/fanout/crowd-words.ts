/** Whose desks: at our gateways, or at the bare server beside them. */
export type Side = 'ours' | 'ws';

/** What a crowd is told to do. `doors` are shared out among its desks in turn. */
export type CrowdOrder =
  | { readonly do: 'open'; readonly side: Side; readonly doors: readonly string[]; readonly origin: string }
  | { readonly do: 'close' | 'tell'; readonly side: Side };

/** What it answers. `waiting` names an event: so many wait after it, and never before. */
export type CrowdReport =
  | { readonly is: 'open'; readonly side: Side }
  | { readonly is: 'closed'; readonly side: Side; readonly said: string }
  | { readonly is: 'complete'; readonly side: Side; readonly waiting: number }
  | { readonly is: 'told'; readonly side: Side; readonly heardAt: readonly (readonly [number, readonly number[]])[] };

/** Milliseconds on the one clock that all processes of a machine share and nobody sets. */
export const machineMs = (): number => Number(process.hrtime.bigint()) / 1e6;
