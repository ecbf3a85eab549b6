export interface TreeOptions {
  files?: number;
  ignored?: number;
  usages?: number;
  wrappers?: number;
  barrels?: number;
  seed?: number;
  git?: boolean;
  packages?: number;
  depth?: number;
  crlf?: boolean;
  jsx?: number;
}

export function makeTree(
  folder: string,
  options?: TreeOptions,
): { files: number; bytes: number; usages: string[] };
