import Rupt from "@ruptjs/client";

const rupt = new Rupt({ clientId: "client" });

export function visit(user) {
  rupt.evaluate.access({ user: user.id }).then(function () {
    localStorage.setItem("device", arguments[0].device_id);
  });
}
