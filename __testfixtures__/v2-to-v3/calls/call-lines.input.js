import Rupt from "rupt";

export function protect(id) {
  return void Rupt
    // the call
    .attach({
      client_id: "c1",
      account: id,
    })
    .then(() => {})
    .catch(console.error);
}
