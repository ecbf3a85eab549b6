import { toRef } from "vue";
import Rupt from "@ruptjs/client";
import { user } from "./session";

const rupt = new Rupt({ clientId: "client-1" });

const shown = toRef(user);

export function protect() {
  console.log(shown.value);
  return rupt.evaluate
    .access({
      user: user.id,
    })
    .then(() => {});
}
