import Rupt from "rupt";
export const a = (id) => {
  void Rupt.attach({ client_id: "abc", account: id, on_current_device_logout: () => { console.log("a"); } });
};
export const b = (id) => {
  void Rupt.attach({ client_id: "abc", account: id, on_current_device_logout: () => { console.log("b"); } });
};
