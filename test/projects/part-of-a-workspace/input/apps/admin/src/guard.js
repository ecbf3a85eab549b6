import * as ids from "ids";
import Rupt from "rupt";

export const first = (user) => {
  Rupt.attach({ client_id: ids.ADMIN, account: user.id, email: user.email });
};

export const second = (user) => {
  Rupt.attach({ client_id: "client_admin", account: user.id, email: user.email });
};
