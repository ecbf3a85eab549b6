export const title = "t";
