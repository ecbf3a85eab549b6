import * as ids from "ids";
import Rupt from "@ruptjs/client";

const rupt = new Rupt({ clientId: ids.ADMIN });

export const first = (user) => {
  rupt.evaluate.access({ user: user.id, email: user.email });
};

export const second = (user) => {
  rupt.evaluate.access({ user: user.id, email: user.email });
};
