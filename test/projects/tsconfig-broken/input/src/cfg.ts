export const ID = "bt";
