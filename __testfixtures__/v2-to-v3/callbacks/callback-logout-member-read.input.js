import Rupt from "rupt";
export const go = (id) => {
  void Rupt.attach({ client_id: "abc", account: id, on_current_device_logout: info => { console.log(info.challenge); } });
};
