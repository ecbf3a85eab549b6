export const rupt = "a word of our own";
