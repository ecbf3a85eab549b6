import Rupt from "rupt";
import {
  ACCOUNT_CLIENT_ID,
  ACCOUNT_REDIRECT_URLS,
  type AccountMember,
  ACCOUNT_LIMIT,
} from "./account-settings";
import {
  track,
  REDIRECTS,
} from "./track";

export async function check(member: AccountMember) {
  await Rupt.attach({
    client_id: ACCOUNT_CLIENT_ID,
    account: member.id,
    redirect_urls: { ...ACCOUNT_REDIRECT_URLS, logout_url: REDIRECTS },
    limit_config: { overall_device_limit: ACCOUNT_LIMIT },
  });
  track("checked");
}
