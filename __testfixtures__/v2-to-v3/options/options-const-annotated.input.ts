import Rupt from "rupt";
import type { AttachConfig } from "rupt";
const config: AttachConfig = {
  client_id: "abc",
  account: "u",
  // where
  redirect_urls: { logout_url: "https://a.example/o", new_account_url: "https://a.example/n" },
};
void Rupt.attach(config);
