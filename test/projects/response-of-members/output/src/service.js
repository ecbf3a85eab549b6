import Rupt from "rupt";
import RuptClient from "@ruptjs/client";

const rupt = new RuptClient({ clientId: "c-2" });

const ruptClient = new RuptClient({ clientId: "c-4" });

// TODO(rupt-migrate): response-field: callers read the v2 response: stop that, or ask your server
const attach = (user) => Rupt.attach({ client_id: "c-1", account: user.id });
const renew = (user) => rupt.evaluate.access({ user: user.id });

export default { attach, renew };

export const api = {
  enter(user) {
    // TODO(rupt-migrate): response-field: callers read the v2 response: stop that, or ask your server
    return Rupt.attach({ client_id: "c-3", account: user.id });
  },
  leave: (user) => ruptClient.evaluate.access({ user: user.id }),
};
