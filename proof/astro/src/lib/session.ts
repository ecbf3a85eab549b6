export interface Gardener {
  id: string;
  email: string;
  phone?: string;
}

export function currentGardener(): Gardener | null {
  const [, value] = /(?:^|; )member=([^;]*)/.exec(document.cookie) ?? [];
  return value ? (JSON.parse(decodeURIComponent(value)) as Gardener) : null;
}

export function signOut(): void {
  document.cookie = 'member=; path=/; max-age=0';
  const title = document.querySelector('h1');
  if (title) title.textContent = 'You were signed out here';
}
