import Rupt from "rupt";
import type { LimitConfig } from "rupt";
const limits: LimitConfig = { overall_device_limit: 3 };
export const go = (id: string) => void Rupt.attach({ client_id: "abc", account: id, limit_config: limits });
