/** A text as a pattern that finds it: none of its signs has a meaning. */
export const escaped = (text: string): string => text.replace(/[.+?^$()[\]{}|\\*]/g, "\\$&");

/** A name where it stands as a word of its own: names may hold `$`, and letters that `\b` takes for none. */
export const wordOf = (name: string): RegExp =>
  new RegExp(`(?<![\\w$])${name.replaceAll("$", "\\$")}(?![\\w$])`, "g");
