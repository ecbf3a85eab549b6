import Rupt from "@ruptjs/client";

const rupt = new Rupt({ clientId: "c1" });

export async function protect(id) {
  await /* a */ rupt /* b */ . /* c */ evaluate.access /* d */ ( /* e */ { user: id } /* f */ );
}
