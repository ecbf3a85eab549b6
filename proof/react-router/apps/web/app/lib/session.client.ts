import { detach } from "rupt";
import type { Member } from "~/lib/member";

/** The cookie goes first, or the loader would let the next page through. */
export function forgetMember() {
  document.cookie = "member=; path=/; max-age=0";
}

/** Ends the session, drops the charts that are kept here, and tells Rupt that the device is no longer in use. */
export async function signOut({ id, device }: Member) {
  forgetMember();
  await caches.delete(`charts-${id}`);
  if (!device || !import.meta.env.VITE_RUPT_CLIENT_ID) return;
  await detach({
    client_id: import.meta.env.VITE_RUPT_CLIENT_ID,
    account: id,
    device,
  }).catch(() => {
    // Nobody waits for it: the device is detached after a while anyway.
  });
}
