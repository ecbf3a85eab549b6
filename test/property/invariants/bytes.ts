import { standingEdits } from "../../../src/code/edits/edits.ts";
import type { Invariant } from "./outcome.ts";

/** Every byte outside the reported edits stays, in order; between two kept pieces stand the texts of the edits there. */
export const keepsOtherBytes: Invariant = ({ program, migration, output }) => {
  const edits = standingEdits(migration.edits.get(program.path) ?? []);
  let from = 0;
  let at = 0;
  for (let index = 0; index < edits.length; ) {
    const start = edits[index]?.start ?? 0;
    const kept = program.text.slice(from, start);
    if (!output.startsWith(kept, at)) return [`bytes before offset ${start} changed`];
    at += kept.length;
    // Edits that touch: their texts stand together, insertions in an order of their own.
    let end = start;
    const texts: string[] = [];
    for (let edit = edits[index]; edit && edit.start <= end; edit = edits[index]) {
      texts.push(edit.text);
      end = Math.max(end, edit.end);
      index += 1;
    }
    const length = texts.reduce((sum, text) => sum + text.length, 0);
    const replaced = output.slice(at, at + length);
    if (!texts.every((text) => replaced.includes(text))) return [`the edit at ${start} is not in the output`];
    at += length;
    from = end;
  }
  return output.slice(at) === program.text.slice(from) ? [] : ["bytes after the last edit changed"];
};

/** Code that has nothing to do with the SDK stays as it is. */
export const keepsOtherCode: Invariant = ({ program, output }) =>
  program.untouched.filter((each) => !output.includes(each)).map((each) => `changed: ${each}`);

/** Byte order mark, hashbang, line endings and the end of the file. */
export const keepsForm: Invariant = ({ program, output }) => {
  const broken: string[] = [];
  const { text } = program;
  if (text.startsWith("\ufeff") !== output.startsWith("\ufeff")) broken.push("byte order mark");
  const first = /^#!.*\r?\n/.exec(text)?.[0];
  if (first !== undefined && !output.startsWith(first)) broken.push("hashbang");
  if (text.includes("\r\n") && !/[^\r]\n/.test(text) && /[^\r]\n/.test(output))
    broken.push("a bare line feed in a file of carriage returns");
  if (!text.includes("\r") && output.includes("\r")) broken.push("a carriage return");
  if (/\n$/.test(text) !== /\n$/.test(output)) broken.push("final line break");
  return broken;
};
