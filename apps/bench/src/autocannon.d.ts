/** The part of autocannon that we use. */
declare module 'autocannon' {
  type Wanted = {
    readonly url: string;
    readonly headers: Readonly<Record<string, string>>;
    readonly connections: number;
    readonly duration?: number;
    /** So many questions instead of a time. */
    readonly amount?: number;
    /** Every answer with another body is counted in `mismatches`. */
    readonly expectBody?: string;
  };
  type Result = {
    readonly duration: number;
    readonly '2xx': number;
    readonly non2xx: number;
    readonly errors: number;
    readonly mismatches: number;
    readonly latency: { readonly p50: number; readonly p99: number };
  };
  export default function autocannon(wanted: Wanted): Promise<Result>;
}
