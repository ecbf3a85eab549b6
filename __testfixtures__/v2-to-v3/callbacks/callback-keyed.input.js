import Rupt from "rupt";
export function go(clientId, id) {
  void Rupt.attach({ client_id: clientId, account: id, on_current_device_logout: () => { console.log("bye"); } });
}
