import Rupt from "./sdk";
export const go = (u: string) => { void Rupt.attach({ client_id: "c1", account: u }); };
