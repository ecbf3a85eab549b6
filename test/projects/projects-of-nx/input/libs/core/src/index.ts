export * from "./lib/core";
