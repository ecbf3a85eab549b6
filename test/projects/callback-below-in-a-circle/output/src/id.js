export const ID = "client";
