import Rupt from "rupt";
import { theme } from "./effects";

export const EXPORTED = "https://app.example/signup";
const computed = console.time("limit");

export async function stays(id: string, { limit = 4 }: { limit?: number } = {}) {
  await Rupt.attach({
    client_id: "client-1",
    account: id,
    limit_config: { overall_device_limit: limit },
    tolerance: computed ?? "strict",
    redirect_urls: { logout_url: theme.dark, new_account_url: EXPORTED },
  });
}
