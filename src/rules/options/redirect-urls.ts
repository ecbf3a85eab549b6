import { DOCS } from "../../sdk/docs.ts";
import { toLookAt } from "../handoff.ts";
import { rule } from "../rule.ts";
import { type RemovedMember, removedMemberText, valueText } from "./removed-member.ts";

/** `redirect_urls`, whose members are fields of a policy's challenge config now. */
export const redirectUrls = {
  "redirect-urls": rule({
    title: "Redirect URL moves to the policy",
    level: "info",
    why: "In v3 the Success URL and the Logout URL live on the policy's challenge config.",
    todo: "enter the URLs in the challenge config: new_account_url as Success URL, logout_url as Logout URL",
    docs: DOCS.webMigration,
    before:
      'Rupt.attach({\n  client_id: "abc",\n  account: user.id,\n  redirect_urls: {\n    logout_url: "https://yourapp.com/logout",\n    new_account_url: "https://yourapp.com/signup",\n  },\n});',
    after:
      "rupt.evaluate.access({\n  user: user.id,\n});\n// dashboard, Success URL: https://yourapp.com/signup\n// dashboard, Logout URL: https://yourapp.com/logout",
    message: (member: RemovedMember) =>
      removedMemberText(
        member,
        (value) =>
          `(${valueText(value)}) was removed: enter it as ${homeOf(member.option)} in the policy's challenge config.`,
      ),
  }),
  "redirect-urls-unmapped": rule({
    title: "Redirect URL without a documented home",
    level: "warning",
    why: "The v3 docs name no counterpart of this URL.",
    todo: "ask Rupt which URL of the challenge config takes it, or leave it out",
    docs: DOCS.challengeFlow,
    handoff: toLookAt(
      "v2 sent users to this address in one case: after they passed a challenge, to upgrade, or when suspended.",
      [
        {
          text: "The addresses that a challenge config has: Success URL (your signup page), Logout URL, Primary and Secondary URL.",
          docs: DOCS.challengeFlow,
        },
      ],
      ["Which of them takes over this one. `success_url` is not the Success URL, in spite of the name."],
      [
        "Ask Rupt, or let the owner of the dashboard decide whether the address is still needed. The page that it leads to stays as it is until then.",
      ],
    ),
    before: 'redirect_urls: { upgrade_url: "https://yourapp.com/upgrade" }',
    after: "// removed; the report lists the address as an open question",
    message: (member: RemovedMember) =>
      removedMemberText(
        member,
        (value) =>
          `(${valueText(value)}) was removed, and the v3 docs name no place for it. Decide whether you still need it.`,
      ),
  }),
};

/** The field of the challenge config that takes over. Source: the migration guide, step 4. */
function homeOf(option: string): string {
  return option === "redirect_urls.logout_url" ? "the Logout URL" : "the Success URL";
}
