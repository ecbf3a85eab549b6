import { Preferences } from '@capacitor/preferences';

export interface Account {
  id: string;
  email: string;
  phone?: string;
}

/** Who is signed in: kept by the shell on a phone, by the cookie on the web. */
export async function currentAccount(): Promise<Account | null> {
  const { value } = await Preferences.get({ key: 'account' });
  if (value) return JSON.parse(value) as Account;
  const [, cookie] = /(?:^|; )member=([^;]*)/.exec(document.cookie) ?? [];
  return cookie ? (JSON.parse(decodeURIComponent(cookie)) as Account) : null;
}

export async function signOut(): Promise<void> {
  await Preferences.remove({ key: 'account' });
  document.cookie = 'member=; path=/; max-age=0';
  say('You were signed out here');
}

export function say(text: string): void {
  const place = document.querySelector('#said');
  if (place) place.textContent = text;
}
