import Rupt from "rupt";
export const go = (id: string, log: (x: unknown) => void) => {
  void Rupt.attach({ client_id: "abc", account: id, on_current_device_logout: ({ challenge }) => { log(challenge); return true; } });
};
