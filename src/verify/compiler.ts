import { createRequire } from "node:module";
import { posix } from "node:path";
import type { ts } from "ts-morph";

const require = createRequire(import.meta.url);

export type TypeScript = typeof ts;

export interface BundledTypeScript {
  ts: TypeScript;
  /** Texts of the standard library (`lib.dom.d.ts`, …) by file name. */
  libs: ReadonlyMap<string, string>;
  /** Folder that the standard library pretends to be in. */
  libFolder: string;
}

let loaded: BundledTypeScript | undefined;

/** The copy of TypeScript that comes with ts-morph, loaded on first use (0.4 s). */
export function loadTypeScript(): BundledTypeScript {
  if (loaded) return loaded;
  const common = require("@ts-morph/common") as {
    ts: TypeScript;
    getLibFiles: () => { fileName: string; text: string }[];
    libFolderInMemoryPath: string;
  };
  const libs = new Map(common.getLibFiles().map(({ fileName, text }) => [fileName, text]));
  loaded = { ts: common.ts, libs, libFolder: common.libFolderInMemoryPath };
  return loaded;
}

/** Absolute POSIX path -> text; null for a file that must look absent. */
export type Overlay = ReadonlyMap<string, string | null>;

/** Every folder that the overlay's files need. */
function foldersOf(overlay: Overlay): Set<string> {
  const folders = new Set<string>();
  for (const [path, text] of overlay) {
    if (text === null) continue;
    for (let folder = posix.dirname(path); !folders.has(folder); folder = posix.dirname(folder))
      folders.add(folder);
  }
  return folders;
}

/**
 * A compiler host that reads the disk with some files replaced, and the standard library from memory. It only reads.
 * @param bundled the loaded TypeScript
 * @param options compiler options of the project
 * @param overlay texts that stand over the disk
 * @param parsed syntax trees of files on disk, shared by the programs of one project
 */
export function createOverlayHost(
  { ts, libs, libFolder }: BundledTypeScript,
  options: ts.CompilerOptions,
  overlay: Overlay,
  parsed = new Map<string, ts.SourceFile>(),
): ts.CompilerHost {
  const disk = ts.createCompilerHost(options, true);
  const folders = foldersOf(overlay);
  const libText = (path: string): string | undefined =>
    path.startsWith(`${libFolder}/`) ? libs.get(path.slice(libFolder.length + 1)) : undefined;
  const readFile = (path: string): string | undefined => {
    const replaced = overlay.get(path);
    return replaced === undefined ? (libText(path) ?? disk.readFile(path)) : (replaced ?? undefined);
  };
  return {
    ...disk,
    readFile,
    fileExists: (path) => {
      const replaced = overlay.get(path);
      return replaced === undefined
        ? libText(path) !== undefined || disk.fileExists(path)
        : replaced !== null;
    },
    directoryExists: (path) => folders.has(path) || (disk.directoryExists?.(path) ?? true),
    getSourceFile: (path, languageVersion) => {
      const known = overlay.has(path) ? undefined : parsed.get(path);
      if (known) return known;
      const text = readFile(path);
      if (text === undefined) return undefined;
      const file = ts.createSourceFile(path, text, languageVersion);
      if (!overlay.has(path)) parsed.set(path, file);
      return file;
    },
    getDefaultLibFileName: (given) => `${libFolder}/${ts.getDefaultLibFileName(given)}`,
    getDefaultLibLocation: () => libFolder,
    writeFile: () => {},
  };
}
