export { default as Rupt } from "rupt";
export const name = "sdk";
