import Rupt, { type AttachConfig } from "rupt";
const config: AttachConfig = { client_id: "abc", account: "u", domain: "rupt.a.example", redirect_urls: { logout_url: "https://a.example/o", new_account_url: "https://a.example/n" } };
// TODO(rupt-migrate): custom-domain: ask Rupt how v3 uses a custom domain before you move this call
void Rupt.attach(config);
