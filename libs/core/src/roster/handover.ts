/** Letters of the note that whoever ends a shift leaves for the next: some sentences. What must be kept longer belongs elsewhere. */
export const longestHandover = 500;
