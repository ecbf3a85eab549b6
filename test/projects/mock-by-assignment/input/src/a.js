import Rupt from "rupt";
export function go(user) {
  return Rupt.attach({ client_id: "c1", account: user.id, redirect_urls: { logout_url: "/out", new_account_url: "/new" } });
}
