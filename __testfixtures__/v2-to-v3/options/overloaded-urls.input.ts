import Rupt from "rupt";

/** Where Rupt sends people. */
function urlsFor(base: string): { logout_url: string; new_account_url: string };
function urlsFor(base: URL): { logout_url: string; new_account_url: string };
function urlsFor(base: string | URL) {
  return { logout_url: `${base}/o`, new_account_url: `${base}/n` };
}

export async function start(user: string) {
  await Rupt.attach({ client_id: "abc", account: user, redirect_urls: urlsFor("https://acme.dev") });
}
