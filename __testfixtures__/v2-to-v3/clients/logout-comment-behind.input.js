import Rupt from "rupt";
import { leave } from "./session";

export function protect(user) {
  Rupt.attach({
    client_id: "client_1",
    account: user.id,
    email: user.email, // never the old one
    // The session ends on the server.
    on_current_device_logout: () => leave(), // must stay synchronous
  });
}

export function protectAdmin(user) {
  Rupt.attach({
    client_id: "client_2",
    on_current_device_logout: () => leave() /* of the session */, // eslint-disable-line camelcase
    account: user.id,
    email: user.email
  });
}

export function protectGuest(user) {
  Rupt.attach({ client_id: "client_3"
              , on_current_device_logout: () => { leave(user) } // per guest
              , account: user.id
              , email: user.email });
}
