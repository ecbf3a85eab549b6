import type { SkippedPath } from "../../../src/project/files/skipped.ts";
import type { Skipped } from "../../../src/result.ts";

export * from "../../../src/project/files/skipped.ts";

export const skippedText = ({ path }: SkippedPath): Skipped => ({ path, reason: "x" });
