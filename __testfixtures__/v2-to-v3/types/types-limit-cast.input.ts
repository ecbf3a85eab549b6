import Rupt from "rupt";
import type { LimitConfig } from "rupt";
export const go = (id: string) => void Rupt.attach({ client_id: "abc", account: id, limit_config: { overall_device_limit: 3 } as LimitConfig });
