export { default, default as Rupt } from "@ruptjs/client";
export const LIMIT = 3;
export const name = "sdk";
