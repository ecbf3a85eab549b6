import { DOCS } from "../../sdk/docs.ts";
import { toLookAt } from "../handoff.ts";
import { rule } from "../rule.ts";
import { codes } from "../words.ts";

/** What removing an option leaves undone. */
type LostEffect =
  | { of: "option"; option: string }
  /** `account ?? user`: the value is only computed when it is needed. */
  | { of: "fallback" };

/** A name that stays, and why; of a dependency, the hook that has it in its list. */
type UnreadName =
  | { name: string; is: "stays" | "import" | "refused" }
  | { name: string; is: "dependency"; of: string };

/** What is left of code that was only there for what was removed. */
export const leftovers = {
  "removed-effect": rule({
    title: "Removed value had an effect",
    level: "warning",
    why: "The value of a removed option called a function, waited or subscribed to something, which no longer happens.",
    todo: "do it elsewhere if its effect is still needed",
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
  "lost-trigger": rule({
    title: "Removed value made the call run again",
    level: "warning",
    why: "Effects of Vue, Svelte, Solid, Angular, MobX and of signals run again when something that they read has changed. A removed option read something there that nothing else reads, so that a change of it no longer leads to a new call.",
    todo: "if the call has to be made again when that changes (for each page, say), read it in the effect",
    docs: DOCS.webMigration,
    handoff: toLookAt(
      "An option that was removed read something whose change made the call run again.",
      [],
      [],
      [
        "A call is asked for at each protected page view in v3. If that value stood for the page or the user, read it in the effect once more, or watch it by name. If it was only a URL or a limit, there is nothing to do.",
      ],
    ),
    before:
      'watchEffect(() => {\n  Rupt.attach({ client_id: "abc", account: user.id, redirect_urls: { success_url: SITE + route.fullPath } });\n});',
    after:
      "watchEffect(() => {\n  rupt.evaluate.access({ user: user.id });\n});\n// a new page no longer leads to a new call",
    message: ({ option, reads }: { option: string; reads: string[] }) =>
      `\`${option}\` read ${codes(reads)}; the call is no longer made again when ${reads.length > 1 ? "one of them" : "it"} changes.`,
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
    todo: "delete what nothing reads any more, if nothing needs its effects",
    docs: DOCS.webMigration,
    before:
      'const limits = loadLimits();\nRupt.attach({ client_id: "abc", account: user.id, limit_config: { overall_device_limit: limits.basic } });',
    after: "const limits = loadLimits();\nrupt.evaluate.access({ user: user.id });",
    message: (unread: UnreadName) => {
      const { name, is } = unread;
      if (is === "dependency")
        return `\`${unread.of}\` still depends on \`${name}\`, which its function does not read any more. Take it out of the list, unless something has to happen when it changes.`;
      if (is === "import")
        return `Nothing of \`${name}\` is read any more; it is still imported, because loading it may have effects.`;
      return is === "refused"
        ? `\`${name}\` is not read any more, and \`noUnusedParameters\` makes that an error: begin its name with an underscore, or take it out here and where it is passed.`
        : `\`${name}\` is not read any more; it stays, because its value may have effects or others may read it. Remove it if not.`;
    },
  }),
};
