import { DOCS } from "../sdk/docs.ts";

/**
 * Options of v2 that policies have no documented place for, in the order they are listed, with the nearest advice.
 * None of them is mapped by the likeness of its name: see the contradiction about the Success URL in `sdk/guide.ts`.
 */
export const UNMAPPED_ADVICE: Readonly<Record<string, string>> = {
  "redirect_urls.success_url": `v2 sent users here after they passed the challenge; the v3 SDK brings them back by itself. Leave it out, or ask Rupt whether the Primary URL of the challenge config does this. Do not enter it as Success URL: the migration guide wants the signup page there. See ${DOCS.challengeFlow}`,
  "redirect_urls.upgrade_url": `v3 documents no upgrade page. The Primary and Secondary URL of the challenge config are the nearest candidates; ask Rupt before you use one. See ${DOCS.challengeFlow}`,
  "redirect_urls.suspended_url": `v3 documents no page for suspended users. It has the verdict \`suspend\` and the check \`is_suspended\`; show a page of your own to suspended users. See ${DOCS.policies}`,
  "limit_config.people_limit": `v3 has no check that counts people. The policies on \`concurrent_sessions\` and \`impossible_travel\` come nearest. See ${DOCS.checks}`,
  tolerance: `Tolerance is policy-side in v3. No page says what equals \`default\`, \`strict\` or \`lenient\`: start from the three policies, then tune them. See ${DOCS.webMigration}`,
  groups: `The v3 web client takes no groups. Set them on your server with \`updateUser({ user, groups })\` of \`@ruptjs/api\`; a policy can then use the condition \`group\`. See ${DOCS.updateUser}`,
  event: `The access call has no event. A sign-up is evaluated with \`rupt.evaluate.signup\` and confirmed by your server; other events are not documented. See ${DOCS.signupProtection}`,
};
