import Rupt from "rupt";
// TODO(rupt-migrate): response-field: callers read the v2 response: stop that, or ask your server
export const protect = (user: string) => Rupt.attach({ client_id: "cid-svelte", account: user });
