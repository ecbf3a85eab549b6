import { get, readable, writable } from "svelte/store";

export const baker = writable<Baker | null>(null);
const clock = readable(0, (set) => {
  const timer = setInterval(() => set(Date.now()), 1000);
  return () => clearInterval(timer);
});

export function signOut(): void {
  baker.set(null);
}

export function leaveOven(): void {
  baker.set(null);
}

// It starts a clock.
export function leaveClock(): void {
  const device = get(clock);
  baker.set(null);
}

export function leaveVue(user: MaybeRef<User>, id: MaybeRef<string>): void {
  baker.set(null);
}

const EVERY = /device=([^;]*)/g;

export function leaveCookie(): void {
  baker.set(null);
}

// The next match of this pattern depends on how often it was asked.
export function leaveEvery(): void {
  const device = EVERY.exec(document.cookie);
  baker.set(null);
}
