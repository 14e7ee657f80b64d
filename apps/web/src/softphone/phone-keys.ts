/** The twelve keys of a telephone, in their order on it. */
export const phoneKeys = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '*', '0', '#'] as const;

export type PhoneKey = (typeof phoneKeys)[number];
