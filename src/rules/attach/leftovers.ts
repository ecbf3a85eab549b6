import { DOCS } from "../../sdk/docs.ts";
import { toLookAt } from "../handoff.ts";
import { rule } from "../rule.ts";

/** What removing an option leaves undone. */
type LostEffect =
  | { of: "option"; option: string }
  /** `account ?? user`: the value is only computed when it is needed. */
  | { of: "fallback" };

/** What is left of code that was only there for what was removed. */
export const leftovers = {
  "removed-effect": rule({
    title: "Removed value had an effect",
    level: "warning",
    why: "The value of a removed option called a function, which is no longer called.",
    todo: "call the function elsewhere if its effect is still needed",
    docs: DOCS.webMigration,
    handoff: toLookAt(
      "The value of an option that was removed ran code each time the call was made.",
      [],
      [],
      [
        "If the app needs what that code did (it set something, counted, fetched), run it in a statement of its own before the call. If it only made the value, there is nothing to do.",
      ],
    ),
    before: 'Rupt.attach({ client_id: "abc", account: user.id, tolerance: readTolerance() });',
    after: "rupt.evaluate.access({ user: user.id });\n// readTolerance() is no longer called",
    message: (lost: LostEffect) => {
      if (lost.of === "option") return `The value of \`${lost.option}\` ran code that no longer runs.`;
      return "The value of `user` runs code; that now only happens when `account` is null or undefined.";
    },
  }),
  "removed-binding": rule({
    title: "Name that only removed code read",
    level: "info",
    why: "What the migration leaves unread is removed if nothing else can read it and computing it has no effects. A parameter or prop stays: callers pass it.",
    docs: DOCS.webMigration,
    before:
      'const LIMIT = 3;\nRupt.attach({ client_id: "abc", account: user.id, limit_config: { overall_device_limit: LIMIT } });',
    after: "rupt.evaluate.access({ user: user.id });",
    message: ({ name, is }: { name: string; is: "removed" | "parameter" | "emptied" }) => {
      if (is === "removed") return `\`${name}\` was not read anywhere else; it is removed.`;
      return is === "emptied"
        ? `\`${name}\` does nothing any more; it stays, because others call it.`
        : `\`${name}\` is not read any more; it stays, because others pass it.`;
    },
  }),
  "unread-binding": rule({
    title: "Unread name that stays",
    level: "warning",
    why: "A name that only removed code read stays where its value may have effects, or where other files may read it; an import stays for its effects only. Compilers and linters may report it.",
    todo: "delete it if nothing needs its effects",
    docs: DOCS.webMigration,
    before:
      'const limits = loadLimits();\nRupt.attach({ client_id: "abc", account: user.id, limit_config: { overall_device_limit: limits.basic } });',
    after: "const limits = loadLimits();\nrupt.evaluate.access({ user: user.id });",
    message: ({ name, is }: { name: string; is: "stays" | "import" | "refused" }) => {
      if (is === "import")
        return `Nothing of \`${name}\` is read any more; it is still imported, because loading it may have effects.`;
      return is === "refused"
        ? `\`${name}\` is not read any more, and \`noUnusedParameters\` makes that an error: begin its name with an underscore, or take it out here and where it is passed.`
        : `\`${name}\` is not read any more; it stays, because its value may have effects or others may read it. Remove it if not.`;
    },
  }),
};
