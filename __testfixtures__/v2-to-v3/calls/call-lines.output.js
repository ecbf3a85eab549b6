import Rupt from "@ruptjs/client";

const rupt = new Rupt({ clientId: "c1" });

export function protect(id) {
  return void rupt
    // the call
    .evaluate.access({
      user: id,
    })
    .then(() => {})
    .catch(console.error);
}
