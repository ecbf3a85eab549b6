import Rupt from "rupt";

export async function enter() {
  // TODO(rupt-migrate): response-field: callers read the v2 response: stop that, or ask your server
  bus.emit("rupt:attached", await Rupt.attach({ client_id: "pk_event", account: "ada" }));
}
