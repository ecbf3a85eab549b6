export * from "./two";
export { default as Rupt } from "rupt";
