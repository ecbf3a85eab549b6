import Rupt from "rupt";
import { default as V3 } from "@ruptjs/client";

export const client = new V3({ clientId: "c0", on_logout() {} });
export const a = async (id: string) => { await Rupt.attach({ client_id: "c1", account: id }); };
