import Rupt from "rupt";

export async function enter() {
  bus.emit("rupt:attached", await Rupt.attach({ client_id: "pk_event", account: "ada" }));
}
