export { default as Rupt } from "rupt";
export * from "./main.js";
