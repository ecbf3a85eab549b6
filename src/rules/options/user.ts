import { DOCS } from "../../sdk/docs.ts";
import { rule } from "../rule.ts";
import { code, codes } from "../words.ts";

/** Who the call is about, and how that person can be reached. */
export const user = {
  "account-to-user": rule({
    title: "account is user",
    level: "info",
    why: "v3 calls the id of the account `user`.",
    docs: DOCS.webMigration,
    before: 'Rupt.attach({ client_id: "abc", account: user.id });',
    after: "rupt.evaluate.access({ user: user.id });",
    message: ({ became }: { became: keyof typeof BECAME }) => BECAME[became],
  }),
  "no-owner-contact": rule({
    title: "Nobody can be asked to prove ownership",
    level: "info",
    why: "Without email and phone the challenge cannot reach the owner; v2 then let anyone remove devices. The values are never invented.",
    todo: "pass email or phone where the user has one; without either, nobody can be asked to prove ownership",
    docs: DOCS.v2Challenges,
    before: 'Rupt.attach({ client_id: "abc", account: user.id });',
    after:
      "// by hand, where the user has them\nrupt.evaluate.access({ user: user.id, email: user.email, phone: user.phone });",
    message: ({ unproved }: { unproved?: string }) => {
      const says =
        "Neither `email` nor `phone` is passed, so nobody can be asked to prove that the account is theirs.";
      return unproved === undefined
        ? says
        : `${says} Nothing was added: TypeScript does not prove that ${code(unproved)} has one of them as text.`;
    },
  }),
  "owner-contact-added": rule({
    title: "email and phone added",
    level: "warning",
    why: "Without email and phone the challenge cannot reach the owner. With owner-contact=add they are passed where TypeScript proves that the user has them.",
    todo: "check that they belong to the owner of the account",
    docs: DOCS.webMigration,
    before: 'Rupt.attach({ client_id: "abc", account: user.id });',
    after:
      "// with owner-contact=add\nrupt.evaluate.access({ user: user.id, email: user.email, phone: user.phone });",
    message: ({ names, of }: { names: readonly string[]; of: string }) =>
      `${codes(names)} of ${code(of)} ${names.length === 1 ? "is" : "are"} passed now, which v2 was not given: check that they reach the owner of the account.`,
  }),
  "metadata-scope": rule({
    title: "metadata belongs to the user",
    level: "info",
    why: "v2 tied metadata to the device, v3 links it to the user.",
    todo: "check that no value differs by device or session, where a policy reads it",
    docs: DOCS.evaluations,
    before: 'Rupt.attach({ client_id: "abc", account: user.id, metadata: { plan: user.plan } });',
    after: "rupt.evaluate.access({ user: user.id, metadata: { plan: user.plan } });",
    message: () => "v2 tied `metadata` to the device; v3 links it to the user.",
  }),
};

/** What became of `account` and of the deprecated `user`. */
const BECAME = {
  "account-renamed": "`account` was renamed to `user`.",
  "empty-account-removed": "`account` had no value and was removed: `user` applies, as it did in v2.",
  "user-removed": "The deprecated `user` was removed: v2 preferred `account`, which always has a value here.",
  "user-fallback": "The deprecated `user` is now the fallback of `account`, as it was in v2.",
} as const;
