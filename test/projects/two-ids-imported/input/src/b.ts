import Rupt from "rupt";
import C, { ID_A, ID_B } from "./config";
export async function b(u: string) { await Rupt.attach({ client_id: ID_A, account: u }); await Rupt.attach({ client_id: ID_B, account: u }); await Rupt.attach({ client_id: C, account: u }); }
