import Rupt from "rupt";

const { RUPT_ID = "dev" } = process.env;

export function protectPattern(user) {
  Rupt.attach({ client_id: RUPT_ID, account: user.id });
}
