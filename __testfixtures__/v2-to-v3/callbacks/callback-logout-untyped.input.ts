import Rupt from "rupt";

export const go = (id: string, log: (x: unknown) => void) => {
  void Rupt.attach({ client_id: "a", account: id, on_current_device_logout: info => log(info.challenge) });
  void Rupt.attach({ client_id: "b", account: id, on_current_device_logout: (info) => log(info?.challenge) });
  void Rupt.attach({ client_id: "c", account: id, on_current_device_logout: (_info) => log(id) });
  void Rupt.attach({ client_id: "d", account: id, on_current_device_logout: ({ challenge } = {}) => log(challenge) });
  void Rupt.attach({
    client_id: "e",
    account: id,
    on_current_device_logout({ challenge }) {
      log(challenge);
    },
  });
  void Rupt.attach({
    client_id: "f",
    account: id,
    on_current_device_logout: function (this: void, info) {
      log(info.challenge);
    },
  });
};
