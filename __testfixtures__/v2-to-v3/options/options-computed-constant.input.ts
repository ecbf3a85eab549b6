import Rupt from "rupt";
const KEY = "account";
const REDIRECTS = "redirect_urls";
export const go = (id: string) =>
  Rupt.attach({ client_id: "abc", [KEY]: id, [REDIRECTS]: { logout_url: "https://a.example/out", new_account_url: "https://a.example/in" } });
