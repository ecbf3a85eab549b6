import Rupt from "rupt";

export function protect(user) {
  void Rupt.attach({ client_id: process.env.LATE_ID, account: user });
}
