import Rupt from "rupt";
export const go = (id: string) => void Rupt.attach({ client_id: process.env.RUPT_ID ?? "abc", account: id });
