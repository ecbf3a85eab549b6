import Rupt from "rupt";
import RuptV3 from "@ruptjs/client";

const client = new RuptV3({ clientId: "c1" });
export const a = async (id: string) => { await Rupt.attach({ client_id: "c1", account: id }); };
export const b = (id: string) => client.evaluate.access({ user: id });
