export * from "rupt";
