export * from "./lib/auth";
