import { DOCS } from "../../sdk/docs.ts";
import { ACCESS_CALL, accessCall, KEEP_V2 } from "../handoff.ts";
import { rule } from "../rule.ts";

export const notACall = {
  "not-a-call": rule({
    title: "attach in a form that cannot be rewritten",
    level: "action",
    why: "The call has a shape whose meaning could not be carried over.",
    todo: "write this call as rupt.evaluate.access({ ... })",
    docs: DOCS.webMigration,
    handoff: {
      v2: "`attach` was called in a form whose meaning could not be carried over.",
      documented: [ACCESS_CALL],
      undocumented: [],
      ways: (call) => [
        { what: "Write it as a plain call with one object literal, and run `npx rupt-migrate --yes` again." },
        { what: "Move it by hand.", code: [call.paste ?? accessCall(call)] },
        KEEP_V2,
      ],
    },
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
