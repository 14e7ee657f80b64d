/** As one types it: a day that has not been, in whatever year these journeys are made. */
export const endOfNextYear = `31.12.${new Date().getFullYear() + 1}`;
