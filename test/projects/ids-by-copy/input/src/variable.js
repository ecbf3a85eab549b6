import Rupt from "rupt";

const ID = process.env.RUPT_ID ?? "dev";

export function protectVariable(user) {
  Rupt.attach({ client_id: ID, account: user.id });
}
