import { DOCS } from "../../sdk/docs.ts";
import { heldText, rule } from "../rule.ts";

const TEXTS = {
  title: "Member without a v3 counterpart",
  why: "This member of the v2 SDK does not exist or has no documented counterpart.",
  todo: "remove this read or replace it by hand",
};

/** A call that stays, or a member that is read. */
type Member = { use: "call" } | { use: "read"; name: string };

export const unknownMember = {
  "unknown-member": rule({
    ...TEXTS,
    level: "action",
    docs: DOCS.webMigration,
    before: 'Rupt.fingerprint({ client_id: "abc" });',
    after: "// by hand: remove it, or find out what it did",
    todoOf: (member: Member) =>
      member.use === "call" ? null : `remove ${member.name}, or replace it by hand`,
    message: (member: Member) =>
      member.use === "call" ? heldText(TEXTS) : `\`${member.name}\` has no documented counterpart in v3.`,
  }),
};
