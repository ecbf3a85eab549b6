import { detach } from "rupt";
import { get, writable } from "svelte/store";
import { CLIENT_ID } from "$lib/rupt-options";

export interface Baker {
  id: string;
  email: string;
  phone?: string;
  teaches?: boolean;
  /** Rupt's id of this device, from our server. */
  device?: string;
}

function readCookie(): Baker | null {
  if (typeof document === "undefined") return null;
  const [, value] = /(?:^|; )member=([^;]*)/.exec(document.cookie) ?? [];
  return value ? (JSON.parse(decodeURIComponent(value)) as Baker) : null;
}

export const baker = writable<Baker | null>(readCookie());

export function endSession(): void {
  document.cookie = "member=; path=/; max-age=0";
  baker.set(null);
}

/** Ends the session, and tells Rupt that the device is no longer in use. */
export function signOut(): void {
  const current = get(baker);
  if (CLIENT_ID && current?.device) {
    detach({
      client_id: CLIENT_ID,
      account: current.id,
      device: current.device,
    }).catch(console.error);
  }
  endSession();
}
