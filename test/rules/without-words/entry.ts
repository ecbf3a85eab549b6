export * from "../../../src/rules/manifests/entry.ts";

export const stayText = (): string => "x";
