import Rupt from "rupt";
import type { AttachConfig } from "rupt";
const base: Omit<AttachConfig, "account"> = { client_id: "abc" };
export const go = (id: string) => void Rupt.attach({ ...base, account: id });
