import Rupt from "@ruptjs/client";

const rupt = new Rupt({ clientId: "abc" });

export const go = (id) => {
  // TODO(rupt-migrate): on-limit-exceeded: cap devices with a device_count policy and find a new place for what the callback did
  void rupt.evaluate.access({ user: id });
};
