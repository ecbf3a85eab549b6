import { type EditedManifest, editManifest } from "../../src/manifests/edit-manifest.ts";
import type { ManifestEntry } from "../../src/manifests/read-manifest.ts";
import { type ManifestReading, readManifest } from "../../src/manifests/read-manifest.ts";

/** Reads a manifest that is expected to parse. */
export function read(path: string, text: string): ManifestReading {
  const reading = readManifest(path, text);
  if ("error" in reading) throw new Error(reading.error.code);
  return reading;
}

export type Wish = "swap" | "remove" | "add";

/** Edits a manifest as a package that was migrated (`swap`), uses nothing (`remove`) or keeps both (`add`). */
export function edited(path: string, text: string, wish: Wish): EditedManifest {
  const reading = read(path, text);
  const v2 = reading.entries.filter(({ target }) => target === "v2");
  const takesClient = ({ role }: ManifestEntry): boolean => role === "dependency" || role === "catalog";
  const result = editManifest(reading, {
    remove: wish === "add" ? [] : v2,
    add: wish === "remove" ? [] : v2.filter(takesClient).map((beside) => ({ beside, range: "^3.0.0" })),
  });
  if ("error" in result) throw new Error(result.error.code);
  return result;
}
