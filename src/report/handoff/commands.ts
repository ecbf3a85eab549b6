/** How the code of a package is checked. */
export interface Commands {
  /** The package's own scripts, e.g. `npm test`. */
  scripts: readonly string[];
  /** The folder to run them in, relative to the root; "" for the root. */
  folder: string;
}

/** A word of a command line that is printed to be copied. */
export const shellWord = (word: string): string => {
  const safe = word.startsWith("-") ? `./${word}` : word;
  return /^[\w@%+=:,./-]+$/.test(safe) ? safe : `'${safe.replaceAll("'", "'\\''")}'`;
};
