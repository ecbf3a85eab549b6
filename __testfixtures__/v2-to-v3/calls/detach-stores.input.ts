import { detach } from "rupt";
import { derived, get, readable, writable } from "svelte/store";
import { unref as plain, toValue } from "vue";

export const baker = writable<Baker | null>(null);
const oven = derived(baker, ($baker) => $baker?.oven);
const clock = readable(0, (set) => {
  const timer = setInterval(() => set(Date.now()), 1000);
  return () => clearInterval(timer);
});

export function signOut(): void {
  const current = get(baker);
  if (current?.device) {
    detach({ client_id: "abc", account: current.id, device: current.device }).catch(console.error);
  }
  baker.set(null);
}

export function leaveOven(): void {
  const device = get(oven);
  detach({ client_id: "abc", account: "one", device });
  baker.set(null);
}

// It starts a clock.
export function leaveClock(): void {
  const device = get(clock);
  detach({ client_id: "abc", account: "one", device });
  baker.set(null);
}

export function leaveVue(user: MaybeRef<User>, id: MaybeRef<string>): void {
  const current = toValue(user);
  const device = plain(id);
  detach({ client_id: "abc", account: current.id, device });
  baker.set(null);
}

const DEVICE = /(?:^|; )device=([^;]*)/;
const EVERY = /device=([^;]*)/g;
function readCookie(): Baker | null {
  const [, value] = /(?:^|; )member=([^;]*)/.exec(document.cookie) ?? [];
  return value ? JSON.parse(decodeURIComponent(value)) : null;
}

export function leaveCookie(): void {
  const current = readCookie();
  if (current && DEVICE.test(document.cookie)) {
    detach({ client_id: "abc", account: current.id, device: current.device });
  }
  baker.set(null);
}

// The next match of this pattern depends on how often it was asked.
export function leaveEvery(): void {
  const device = EVERY.exec(document.cookie);
  detach({ client_id: "abc", account: "one", device });
  baker.set(null);
}
