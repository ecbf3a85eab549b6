import Rupt from "@ruptjs/client";
import { leave } from "./session";

const rupt = new Rupt({
  clientId: "client_1",
  // The session ends on the server.
  on_logout: () => leave(), // must stay synchronous
});

const ruptClient = new Rupt({
  clientId: "client_2",
  on_logout: () => leave(), /* of the session */ // eslint-disable-line camelcase
});

const ruptV3 = new Rupt({ clientId: "client_3" });

export function protect(user) {
  rupt.evaluate.access({
    user: user.id,
    email: user.email, // never the old one
  });
}

export function protectAdmin(user) {
  ruptClient.evaluate.access({
    user: user.id,
    email: user.email
  });
}

export function protectGuest(user) {
  ruptV3.evaluate.access({ on_logout: () => { leave(user) } // per guest
              , user: user.id
              , email: user.email });
}
