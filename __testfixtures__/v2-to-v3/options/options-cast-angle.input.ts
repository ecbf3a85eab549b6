import Rupt from "rupt";
import type { AttachConfig } from "rupt";
export const go = (u: any) => Rupt.attach(<AttachConfig>{ client_id: "abc", account: u.id });
