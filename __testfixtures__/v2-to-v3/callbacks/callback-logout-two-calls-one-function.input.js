import Rupt from "rupt";
function leave({ challenge }) { console.log(challenge); }
export const a = (id) => {
  void Rupt.attach({ client_id: "abc", account: id, on_current_device_logout: leave });
};
export const b = (id) => {
  void Rupt.attach({ client_id: "def", account: id, on_current_device_logout: leave });
};
