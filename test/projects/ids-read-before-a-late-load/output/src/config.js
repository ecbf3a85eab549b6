export const ID = process.env.SNAP ?? "x";
