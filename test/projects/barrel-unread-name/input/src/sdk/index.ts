export { default, default as Rupt } from "rupt";
export const LIMIT = 3;
export const name = "sdk";
