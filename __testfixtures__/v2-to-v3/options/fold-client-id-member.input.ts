import Rupt from "rupt";
const config = { rupt: { clientId: "abc" } } as const;
export const go = (id: string) => void Rupt.attach({ client_id: config.rupt.clientId, account: id });
