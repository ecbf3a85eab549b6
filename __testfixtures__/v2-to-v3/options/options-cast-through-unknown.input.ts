import Rupt from "rupt";
import type { AttachConfig } from "rupt";
export const go = (u: any) => Rupt.attach({ client_id: "abc", account: u.id } as unknown as AttachConfig);
