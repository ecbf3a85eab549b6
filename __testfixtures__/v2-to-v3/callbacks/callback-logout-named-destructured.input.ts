import Rupt from "rupt";
export const go = (id: string, log: (x: unknown) => void) => {
  function leave({ challenge }: { challenge?: string }) { log(challenge); return true; }
  void Rupt.attach({ client_id: "abc", account: id, on_current_device_logout: leave });
};
