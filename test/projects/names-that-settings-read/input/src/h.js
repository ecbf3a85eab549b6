export const h = (...parts) => parts;
export const limit = 2;
