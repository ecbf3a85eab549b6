import Rupt from "rupt";
const BASE = 2;
export const go = (id: string) => void Rupt.attach({ client_id: "abc", account: id, limit_config: { overall_device_limit: BASE + 1 } });
