import Rupt from "rupt";
import RuptV3 from "@ruptjs/client";

export const make = (clientId: string) => new RuptV3({ clientId });
export const a = async (id: string) => { await Rupt.attach({ client_id: "c1", account: id }); };
