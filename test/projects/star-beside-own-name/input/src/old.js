export const ID = "old";
