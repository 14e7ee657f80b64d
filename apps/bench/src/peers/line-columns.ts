import pg from 'pg';

/** A line as the statement gives it. */
export type LineColumns = {
  readonly LineRow_municipality_id: string;
  readonly LineRow_id: string;
  readonly LineRow_name: string;
  readonly LineRow_dialled_number: string;
  readonly LineRow_kind: string;
  readonly LineRow_trunk_number: string;
  readonly LineRow_target_seconds: number;
  readonly LineRow_valid_from: string | null;
  readonly LineRow_valid_to: string | null;
  readonly LineRow_greetings: object;
  readonly LineRow_duty_number: string | null;
  readonly LineRow_version: number;
};

/** Where in the list it stands. */
export const placeOf = (columns: LineColumns | undefined) =>
  columns && `${columns.LineRow_municipality_id}.${columns.LineRow_id}`;

// A date without a time is no instant: it stays the text it is.
pg.types.setTypeParser(pg.types.builtins.DATE, (text: string) => text);

/** The line as the API shows it. */
export const lineOf = (columns: LineColumns) => ({
  municipalityId: columns.LineRow_municipality_id,
  id: columns.LineRow_id,
  name: columns.LineRow_name,
  kind: columns.LineRow_kind,
  trunkNumber: columns.LineRow_trunk_number,
  targetSeconds: columns.LineRow_target_seconds,
  validFrom: columns.LineRow_valid_from,
  validTo: columns.LineRow_valid_to,
  greetings: columns.LineRow_greetings,
  dutyNumber: columns.LineRow_duty_number,
  version: columns.LineRow_version,
  number: columns.LineRow_dialled_number,
});
