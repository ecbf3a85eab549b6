import { DOCS } from "../../sdk/docs.ts";
import { rule } from "../rule.ts";

export const notACall = {
  "not-a-call": rule({
    title: "attach in a form that cannot be rewritten",
    level: "action",
    why: "The call has a shape whose meaning could not be carried over.",
    todo: "write this call as rupt.evaluate.access({ ... })",
    docs: DOCS.webMigration,
    before: 'new Rupt.attach({ client_id: "abc", account: user.id });',
    after: "// by hand\nrupt.evaluate.access({ user: user.id });",
    message: ({ argumentCount }: { argumentCount: "none" | "several" }) =>
      `${SHAPES[argumentCount]} It stays on v2: write it as \`rupt.evaluate.access({ ... })\`.`,
  }),
};

const SHAPES = {
  none: "The call has no options that could be read.",
  several: "The call has more than one argument, and v2 reads only the first.",
} as const;
