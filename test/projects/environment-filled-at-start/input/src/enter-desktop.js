import Rupt from "rupt";

export function enterDesktop(user) {
  Rupt.attach({ client_id: process.env.DESKTOP_CLIENT_ID, account: user.id });
}
