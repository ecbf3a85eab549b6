import Rupt from "rupt";

export async function protect(id) {
  await /* a */ Rupt /* b */ . /* c */ attach /* d */ ( /* e */ { client_id: "c1", account: id } /* f */ );
}
