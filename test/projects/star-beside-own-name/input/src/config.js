export * from "./old.js";
export const ID = "web";
