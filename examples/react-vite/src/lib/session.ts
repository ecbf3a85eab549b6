import { useSyncExternalStore } from "react";

export interface Member {
  id: string;
  email: string;
  phone?: string;
  plan: "reader" | "household";
  /** Issued by our server at sign-in: proves to Rupt that the id is genuine. */
  ruptToken: string;
}

const KEY = "slow-harbour:member";
const listeners = new Set<() => void>();
let cached: { text: string | null; member: Member | null } = { text: null, member: null };

function read(): Member | null {
  const text = localStorage.getItem(KEY);
  if (text !== cached.text) cached = { text, member: text ? (JSON.parse(text) as Member) : null };
  return cached.member;
}

function write(member: Member | null): void {
  if (member) localStorage.setItem(KEY, JSON.stringify(member));
  else localStorage.removeItem(KEY);
  for (const listener of listeners) listener();
}

export function signIn(email: string): Member {
  const member: Member = {
    id: `member_${email.split("@")[0]}`,
    email,
    plan: "reader",
    ruptToken: "issued-by-the-server",
  };
  write(member);
  return member;
}

export function clearSession(): void {
  write(null);
}

export function useMember(): Member | null {
  return useSyncExternalStore((listener) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  }, read);
}
