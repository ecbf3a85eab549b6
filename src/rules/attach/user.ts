import { DOCS } from "../../sdk/docs.ts";
import { rule } from "../rule.ts";

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
    docs: DOCS.v2Challenges,
    message: () =>
      "Neither `email` nor `phone` is passed, so nobody can be asked to prove that the account is theirs.",
  }),
  "metadata-scope": rule({
    title: "metadata belongs to the user",
    level: "info",
    why: "v2 tied metadata to the device, v3 links it to the user.",
    docs: DOCS.evaluations,
    message: () => "v2 tied `metadata` to the device; v3 links it to the user.",
  }),
};

/** What became of `account` and of the deprecated `user`. */
const BECAME = {
  "account-renamed": "`account` was renamed to `user`.",
  "empty-account-removed": "`account` had no value and was removed: `user` holds, as it did in v2.",
  "user-removed": "The deprecated `user` was removed: v2 preferred `account`, which always has a value here.",
  "user-fallback": "The deprecated `user` is now the fallback of `account`, as it was in v2.",
} as const;
