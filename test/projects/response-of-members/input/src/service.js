import Rupt from "rupt";

const attach = (user) => Rupt.attach({ client_id: "c-1", account: user.id });
const renew = (user) => Rupt.attach({ client_id: "c-2", account: user.id });

export default { attach, renew };

export const api = {
  enter(user) {
    return Rupt.attach({ client_id: "c-3", account: user.id });
  },
  leave: (user) => Rupt.attach({ client_id: "c-4", account: user.id }),
};
