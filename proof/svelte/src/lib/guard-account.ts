import Rupt from "rupt";
import { CLIENT_ID, REDIRECT_URLS } from "$lib/rupt-options";
import type { Baker } from "$lib/session";

const PUPIL_DEVICES = 2;
const TEACHER_DEVICES = 10;

/** Checks the account behind a page view. */
export async function guardAccount(
  baker: Baker,
  page: string,
  onLogout: () => void,
): Promise<void> {
  if (!CLIENT_ID) return;
  await Rupt.attach({
    client_id: CLIENT_ID,
    account: baker.id,
    email: baker.email,
    phone: baker.phone,
    metadata: { page },
    redirect_urls: REDIRECT_URLS,
    limit_config: {
      overall_device_limit: baker.teaches ? TEACHER_DEVICES : PUPIL_DEVICES,
    },
    on_current_device_logout: () => {
      onLogout();
      return true;
    },
    on_challenge: () => true,
  });
}
