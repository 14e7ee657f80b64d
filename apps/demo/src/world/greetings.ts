/** What a caller hears first, in the municipality's own name: in its written standard, and in English. */
export const greetings = {
  nn: (municipality: string) => ({
    nn: `Du har kome til ${municipality} kommune. Vent litt, så svarar vi deg.`,
    en: `You have reached the municipality of ${municipality}. Please hold, and we will be with you.`,
  }),
  nb: (municipality: string) => ({
    nb: `Du har kommet til ${municipality} kommune. Vent litt, så svarer vi deg.`,
    en: `You have reached the municipality of ${municipality}. Please hold, and we will be with you.`,
  }),
} as const;
