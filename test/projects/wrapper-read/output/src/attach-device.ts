import Rupt from "rupt";

// TODO(rupt-migrate): response-field: callers read the v2 response: stop that, or ask your server
export const attachDevice = (user: { id: string }) =>
  Rupt.attach({ client_id: "w", account: user.id });
