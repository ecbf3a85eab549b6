import Rupt, { type AttachConfig } from "rupt";
const config: AttachConfig = { client_id: "abc", account: "u", domain: "rupt.a.example", redirect_urls: { logout_url: "https://a.example/o", new_account_url: "https://a.example/n" } };
void Rupt.attach(config);
