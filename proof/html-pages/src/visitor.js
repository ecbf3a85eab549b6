/**
 * The signed-in visitor, from the cookie that the server sets.
 * @returns {{ id: string, email: string, phone?: string, ticket?: "family", device?: string } | null}
 */
export function currentVisitor() {
  const [, value] = /(?:^|; )member=([^;]*)/.exec(document.cookie) ?? [];
  return value ? JSON.parse(decodeURIComponent(value)) : null;
}

export function endVisit() {
  document.cookie = "member=; path=/; max-age=0";
  const title = document.querySelector("h1");
  if (title) title.textContent = "You were signed out here";
}
