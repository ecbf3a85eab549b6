import { writable } from "svelte/store";

export interface Baker {
  id: string;
  email: string;
  phone?: string;
}

const [, cookie] = /(?:^|; )member=([^;]*)/.exec(document.cookie) ?? [];

export const baker = writable<Baker | null>(cookie ? (JSON.parse(decodeURIComponent(cookie)) as Baker) : null);

export function endSession(): void {
  document.cookie = "member=; path=/; max-age=0";
  baker.set(null);
}
