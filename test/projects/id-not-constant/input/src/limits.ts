import Rupt from "rupt";
import { LIMITS } from "./config";

export function limits(user: string) {
  void Rupt.attach({
    client_id: "limits",
    account: user,
    email: "a@b.example",
    redirect_urls: { logout_url: LIMITS.logout, new_account_url: "https://a.example/new" },
    limit_config: { overall_device_limit: LIMITS.device },
  });
}
