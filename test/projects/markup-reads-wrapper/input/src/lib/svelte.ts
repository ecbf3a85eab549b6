import Rupt from "rupt";
export const protect = (user: string) => Rupt.attach({ client_id: "cid-svelte", account: user });
