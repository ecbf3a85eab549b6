import Rupt from "@ruptjs/client";

const rupt = new Rupt({ clientId: "exported" });

export let session = null;
rupt.evaluate.access({ user: "u" }).then((response) => {
  session = response;
});
