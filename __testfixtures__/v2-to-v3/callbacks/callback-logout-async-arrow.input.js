import Rupt from "rupt";
export const go = (id, report) => {
  void Rupt.attach({ client_id: "abc", account: id, on_current_device_logout: async info => { await report(info.challenge); } });
};
