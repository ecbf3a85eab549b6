import Rupt from "rupt";
export const protect = (user: string) => void Rupt.attach({ client_id: "cid", account: user });
