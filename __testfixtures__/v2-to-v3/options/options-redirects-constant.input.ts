import Rupt from "rupt";
const REDIRECTS = { logout_url: "https://a.example/o", new_account_url: "https://a.example/n" } as const;
const LIMITS = { overall_device_limit: 3 };
export function go(id: string) {
  void Rupt.attach({ client_id: "abc", account: id, redirect_urls: REDIRECTS, limit_config: LIMITS });
}
