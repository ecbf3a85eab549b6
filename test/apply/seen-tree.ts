import { snapshot } from "./tree.ts";

/** The whole tree; the program's folder counts too, but for the record of a finished run, whose names are random. */
export function seenTree(root: string): Record<string, string> {
  return Object.fromEntries(
    Object.entries(snapshot(root)).filter(([path]) => !/^\.rupt-migrate\/journal\/\d+\.done\/?./.test(path)),
  );
}
