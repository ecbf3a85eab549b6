import Rupt from "rupt";
import { DEVICE_LIMIT, REDIRECT_URLS } from "../config";
import { clearSession, type Member } from "./session";

/** Checks the account once more before a page that is expensive to serve. */
export async function guardAccount(member: Member) {
  await Rupt.attach({
    client_id: import.meta.env.VITE_RUPT_CLIENT_ID,
    account: member.id,
    email: member.email,
    phone: member.phone,
    secret: member.ruptToken, // signed on our server
    metadata: { plan: member.plan },
    limit_config: {
      overall_device_limit: DEVICE_LIMIT,
      people_limit: 4,
    },
    redirect_urls: REDIRECT_URLS,
    on_current_device_logout: () => {
      clearSession();
      return true;
    },
  });
}
