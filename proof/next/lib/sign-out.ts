import { detach } from "rupt";
import { forgetReader, type Reader } from "./reader";

/** Ends the session here and in the other tabs, and tells Rupt that the device is no longer in use. */
export async function signOut({ id, device }: Reader): Promise<void> {
  if (process.env.NEXT_PUBLIC_RUPT_CLIENT_ID && device) {
    await detach({ client_id: process.env.NEXT_PUBLIC_RUPT_CLIENT_ID, account: id, device });
  }
  forgetReader();
  new BroadcastChannel("orchard-notes").postMessage({ signedOut: id });
}
