import Rupt, { type AttachConfig } from "rupt";
export const go = (id: string) => void Rupt.attach({ client_id: "abc", account: id } as any as AttachConfig);
export const go2 = (id: string) => void Rupt.attach({ client_id: "abc", account: id } as unknown as AttachConfig);
