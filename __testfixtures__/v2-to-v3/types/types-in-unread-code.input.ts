import Rupt, { type AttachConfig, type LimitConfig } from "rupt";

type Limits = LimitConfig;

interface Plan {
  limits: AttachConfig["limit_config"];
}

const urls = { logout_url: "https://a.example/bye", new_account_url: "https://a.example/hi" } satisfies AttachConfig["redirect_urls"];
const limits: Limits = { overall_device_limit: 3 };
const plan: Plan = { limits };
const capped = (given: LimitConfig | undefined) => given;

export function start(user: string) {
  Rupt.attach({ client_id: "c1", account: user, redirect_urls: urls, limit_config: capped(plan.limits) });
}
