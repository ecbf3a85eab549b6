import { type Obligation, unless } from "./obligation.ts";

/** The callback stands in the file that creates the client, and does not use the SDK itself: it would be edited twice. */
export const callbackInFile: Obligation = {
  id: "callback-in-file",
  answer: ({ group: { members, home } }) => {
    const logout = members[0]?.attach.logout;
    if (!logout) return unless(null);
    const { value } = logout;
    if (home.in !== "unit" || value.file !== home.unit.module) return unless(value);
    return unless(home.unit.references.find((site) => site.path.isDescendant(value))?.path);
  },
};
