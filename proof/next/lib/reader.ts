import type { Plan } from "./plans";

export interface Reader {
  id: string;
  email: string;
  phone?: string;
  plan?: Plan;
  /** Rupt's id of this device, from our server. */
  device?: string;
  /** Signed by our server at sign-in. */
  ruptToken?: string;
}

export function parseReader(cookie: string | undefined): Reader | null {
  return cookie ? (JSON.parse(decodeURIComponent(cookie)) as Reader) : null;
}

/** For the pages that know the reader only in the browser. */
export function readerFromDocument(): Reader | null {
  const [, value] = /(?:^|; )member=([^;]*)/.exec(document.cookie) ?? [];
  return parseReader(value);
}

export function forgetReader(): void {
  document.cookie = "member=; path=/; max-age=0";
}
