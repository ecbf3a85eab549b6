import { DOCS } from "../../sdk/docs.ts";
import { rule } from "../rule.ts";
import { codes, linesText } from "../words.ts";

/** Types of one's own for what v3 documents, in the place of those of v2. */
const OWN_TYPES: Readonly<Record<string, string>> = {
  AttachConfig: `export interface AccessOptions {
  user?: string;
  email?: string;
  phone?: string;
  metadata?: Record<string, unknown>;
  on_logout?: () => void;
}`,
  AttachResponse: `export interface AccessResponse {
  evaluation_id: string;
  /** Only where a challenge is required. */
  redirect?: string;
}`,
};

/** Types of the v2 package, and what the type checker is told. */
export const types = {
  "type-removed": rule({
    title: "v2 type removed",
    level: "info",
    why: "The rewrite makes the annotation unnecessary.",
    docs: DOCS.webMigration,
    before: 'const options: AttachConfig = { client_id: "abc", account: user.id };',
    after: "const options = { user: user.id };",
  }),
  "cast-removed": rule({
    title: "Cast to a v2 type removed",
    level: "warning",
    why: "A cast lets a value pass that its type refuses, and this one went with the type.",
    todo: "check that each value is what v3 takes",
    docs: DOCS.webMigration,
    before: 'Rupt.attach({ client_id: "abc", account: user.id, email: user.email } as AttachConfig);',
    after: "rupt.evaluate.access({ user: user.id, email: user.email });",
    message: ({ options }: { options: readonly string[] }) =>
      `A cast to a v2 type is gone that may have hidden what ${codes(options)} can be: check that v3 takes it.`,
  }),
  "type-kept": rule({
    title: "v2 type still in use",
    level: "action",
    why: "The types of v3 are not documented.",
    todo: "replace this v2 type",
    docs: DOCS.webMigration,
    handoff: {
      v2: "A type of the v2 package describes options or a response.",
      documented: [
        {
          text: "Options: `user`, `email`, `phone`, `metadata`, `auto_challenge`, `on_logout`. Response: `evaluation_id`, and `redirect` where a challenge is required.",
          docs: DOCS.webMigration,
        },
      ],
      undocumented: ["The types that the v3 package exports, and their names: do not import any by guess."],
      ways: () => [
        { what: "Remove the annotation, where what it describes is gone or is inferred." },
        {
          what: "Take the type from the code: `Awaited<ReturnType<typeof yourFunction>>`, `Parameters<typeof yourFunction>[0]`.",
        },
        {
          what: "Declare a type of your own with the documented fields.",
          code: [
            {
              language: "ts",
              text: "type AccessEvaluation = { evaluation_id?: string; redirect?: string };",
            },
          ],
        },
      ],
    },
    before: 'import type { AttachResponse } from "rupt";\n\nlet last: AttachResponse | null = null;',
    after: "// by hand\nlet last: { evaluation_id?: string; redirect?: string } | null = null;",
    todoOf: ({ name }: { name: string | null }) => (name === null ? null : `replace the v2 type ${name}`),
    paste: ({ name }: { name: string | null }) => {
      const text = name === null || !Object.hasOwn(OWN_TYPES, name) ? undefined : OWN_TYPES[name];
      return text === undefined ? null : { language: "ts", text };
    },
    message: ({ name }: { name: string | null }) =>
      name === null ? "v2 type still in use." : `The v2 type \`${name}\` is still used here.`,
  }),
  "expect-error": rule({
    title: "`@ts-expect-error` above a changed line",
    level: "warning",
    why: "The error it was written for may be gone with v2, and TypeScript reports a comment without one.",
    todo: "delete the comment if TypeScript reports it as unused",
    docs: DOCS.webMigration,
    before:
      '// @ts-expect-error cookie is not typed\nRupt.attach({ client_id: "abc", account: user.id, cookie: true });',
    after:
      "// @ts-expect-error cookie is not typed (delete it where nothing is wrong any more)\nrupt.evaluate.access({ user: user.id });",
    message: (facts: { lines: readonly number[] } | { option: string; left: readonly string[] }) =>
      "left" in facts
        ? `${codes(facts.left)} stood at \`${facts.option}\`, whose value is written somewhere else now: write it there if something is reported.`
        : `A \`@ts-expect-error\` (${linesText(facts.lines)}) stands above a line that changed: delete it if TypeScript finds nothing there.`,
  }),
};
