import Rupt, { type AttachConfig } from "rupt";
export const go = (id: string) => void Rupt.attach({ client_id: "abc", account: id });
