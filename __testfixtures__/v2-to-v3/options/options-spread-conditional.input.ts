import Rupt from "rupt";
export const go = (u: any, vip: boolean) =>
  Rupt.attach({ client_id: "abc", account: u.id, ...(u.email && { email: u.email }), ...(vip ? { limit_config: { overall_device_limit: 10 } } : {}) });
