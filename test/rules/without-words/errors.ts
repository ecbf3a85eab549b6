import type { RunError } from "../../../src/result.ts";
import type { Fault } from "../../../src/rules/errors.ts";

export * from "../../../src/rules/errors.ts";

export const errorText = (): string => "x";
export const runError = ({ path }: Fault): RunError => ({ path, message: "x" });
