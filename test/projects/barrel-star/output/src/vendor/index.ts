export * from "./rupt";
export * from "./other";
