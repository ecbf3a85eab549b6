import { DOCS } from "../../sdk/docs.ts";
import { toLookAt } from "../handoff.ts";
import { rule } from "../rule.ts";
import { listText } from "../words.ts";
import { type RemovedMember, removedMemberText, valueText } from "./removed-member.ts";

const policy = (limit: RemovedMember["value"]): string =>
  `\`device_count > ${String(limit ?? "N").replaceAll("`", "'")}\``;

const MOST_TIERS = 8;

const tiersText = (tiers: NonNullable<RemovedMember["tiers"]>): string =>
  listText(
    tiers.map(({ when, value }) => `${policy(value)} (${when})`),
    MOST_TIERS,
  );

/** `limit_config`, which is a policy now. */
export const limits = {
  "device-limit": rule({
    title: "Device limit moves to a policy",
    level: "info",
    why: "v2 fired at strictly more than the limit; in v3 a policy `device_count > N` does.",
    todo: "create the policy device_count > N with action challenge in the dashboard",
    docs: DOCS.webMigration,
    before: "limit_config: { overall_device_limit: 3 }",
    after: "// dashboard: a policy with the condition device_count > 3",
    message: (member: RemovedMember) =>
      removedMemberText(member, (value) => {
        if (member.unread) return "was removed: v2 read `overall_device_limit` instead.";
        return `was removed: create ${member.tiers ? `a policy for each tier: ${tiersText(member.tiers)}` : `the policy ${policy(value)}`}.`;
      }),
  }),
  "people-limit": rule({
    title: "people_limit has no check in v3",
    level: "warning",
    why: "The public list of v3 checks has no count of people.",
    todo: "use the policies on concurrent_sessions and impossible_travel; no check counts people",
    docs: DOCS.checks,
    handoff: toLookAt(
      "`people_limit` was sent to Rupt, which judged how many people use an account.",
      [
        {
          text: "The checks that policies can use; `concurrent_sessions` and `impossible_travel` come nearest.",
          docs: DOCS.checks,
        },
      ],
      ["A check that counts people."],
      [
        "Tell the owner of the dashboard the number that was removed, so that the policies on `concurrent_sessions` and `impossible_travel` are created with it in mind.",
      ],
    ),
    before: "limit_config: { people_limit: 1 }",
    after: "// removed; the report lists it",
    todoOf: ({ option }: RemovedMember) =>
      option === PEOPLE_LIMIT ? null : `find out what ${option} was for, and which policy it needs`,
    message: (member: RemovedMember) =>
      removedMemberText(
        member,
        (value) =>
          `(${valueText(value)}) was removed: ${member.option === PEOPLE_LIMIT ? "v3 has no check that counts people." : "Rupt v2 documents no such limit. Find out what it was for."}`,
      ),
  }),
};

/** The one limit that no policy takes over; members that v2 never had are treated like it. */
const PEOPLE_LIMIT = "limit_config.people_limit";
