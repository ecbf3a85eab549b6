import type { Writable } from "node:stream";

/** Struck-out text, which the library gives to entries that cannot be chosen. Ours are headings. */
const STRIKE = /\u001b\[(?:9|29)m/g;
const COLOR = /\u001b\[[\d;]*m/g;

/**
 * A terminal's stream as the prompts library writes to it: without colour where none is wanted (the library decides for
 * itself when it is loaded), and headings not struck out. Width and the rest are those of the stream.
 */
export function promptOutput(stream: Writable, color: boolean): Writable {
  const pattern = color ? STRIKE : COLOR;
  const output: Writable = Object.create(stream, {
    write: { value: (text: string) => stream.write(text.replace(pattern, "")) },
  });
  return output;
}
