import Rupt from "rupt";
const limitOf = (plan: string) => (plan === "pro" ? 5 : 2);
export const go = (id: string, plan: string) => void Rupt.attach({ client_id: "abc", account: id, limit_config: { overall_device_limit: limitOf(plan) } });
