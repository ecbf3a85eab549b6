import Rupt from "rupt";

export function protectWritten(user) {
  Rupt.attach({ client_id: "client-1", account: user.id });
}
