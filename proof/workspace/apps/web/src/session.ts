import type { Owner } from "@kites/guard";

export function currentOwner(): Owner | null {
  const [, value] = /(?:^|; )member=([^;]*)/.exec(document.cookie) ?? [];
  return value ? (JSON.parse(decodeURIComponent(value)) as Owner) : null;
}

export function signOut(): void {
  document.cookie = "member=; path=/; max-age=0";
}
