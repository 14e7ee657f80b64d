/**
 * The last line of a bench. `wanted`: whether each figure is what it should be; what is not stands in `missed`, and the
 * command ends with 1. In a short form figures mean nothing, and nothing is wanted of them.
 */
export function conclude(figures: object, wanted: Readonly<Record<string, boolean>>): void {
  const missed = Object.keys(wanted).filter((what) => !wanted[what]);
  console.log(JSON.stringify({ ...figures, missed }));
  if (missed.length > 0) process.exitCode = 1;
}
