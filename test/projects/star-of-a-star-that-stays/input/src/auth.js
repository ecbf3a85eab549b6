export { default as Rupt } from "rupt";
export * from "./config.js";
