import Rupt from "rupt";

export const COMPUTED = process.env.RUPT_COMPUTED;

export const session = {
  enter(user) {
    Rupt.attach({ client_id: COMPUTED, account: user.id });
  },
};
