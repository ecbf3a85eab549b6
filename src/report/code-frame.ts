import type { Usage } from "../result.ts";
import { dedentTail } from "./dedent-tail.ts";

export interface FrameLine {
  number: number;
  /** Source text, not escaped. */
  text: string;
}

/** The snippet of a usage as numbered lines, without the indentation that the usage stands in. */
export function codeFrame(usage: Pick<Usage, "line" | "column" | "snippet">): FrameLine[] {
  return dedentTail(usage.snippet, usage.column - 1).map((text, index) => ({
    number: usage.line + index,
    text,
  }));
}
