export { default as Rupt } from "@ruptjs/client";
export const name = "sdk";
