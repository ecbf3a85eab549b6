export * from "./two";
export { default as Rupt } from "@ruptjs/client";
