import type { Members } from "./members.ts";

/** Tells whether something is come to for the first time with these members. */
export function visits(): (key: object, members: Members) => boolean {
  const seen = new Map<object, Set<string>>();
  return (key, members) => {
    const known = seen.get(key) ?? new Set();
    const text = members.map((each) => each ?? "").join("\0");
    const isNew = !known.has(text);
    seen.set(key, known.add(text));
    return isNew;
  };
}
