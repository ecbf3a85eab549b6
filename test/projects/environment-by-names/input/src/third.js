import Rupt from "rupt";

export function enterThird(user) {
  Rupt.attach({ client_id: process.env["RUPT_ID"], account: user.id });
}
