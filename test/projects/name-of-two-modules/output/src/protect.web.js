import { attach } from "rupt";

// TODO(rupt-migrate): response-field: callers read the v2 response: stop that, or ask your server
export const protect = (account) => attach({ client_id: "pk_protect", account });
