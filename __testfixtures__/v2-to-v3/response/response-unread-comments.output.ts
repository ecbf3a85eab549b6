import Rupt from "@ruptjs/client";

const rupt = new Rupt({ clientId: "abc" });

export async function go(id: string) {
  // remember the device
  /* a */ /* b */ /* c */ await /* d */ rupt.evaluate.access({ user: id }); // end
}
