import { SIGNED_OUT_URL, SUBSCRIBE_URL } from "@ferry/links";
import { attach } from "rupt";
import type { Member } from "~/lib/member";

/** Charts are expensive: the account is checked once more. */
export async function checkBeforeDownload(member: Member, chart: string) {
  if (!import.meta.env.VITE_RUPT_CLIENT_ID) return;
  await attach({
    client_id: import.meta.env.VITE_RUPT_CLIENT_ID,
    account: member.id,
    email: member.email,
    metadata: { chart },
    redirect_urls: {
      logout_url: SIGNED_OUT_URL,
      new_account_url: SUBSCRIBE_URL,
    },
  });
}
