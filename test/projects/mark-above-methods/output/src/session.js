import Rupt from "rupt";

// TODO(rupt-migrate): detach: remove the detach call (rupt-migrate --drop-detach) or keep v2 for it
export default {
  name: "session",
  // TODO(rupt-migrate): detach: remove the detach call (rupt-migrate --drop-detach) or keep v2 for it
  // Called by the router.
  leave() { Rupt.detach({ client_id: "c1", device_id: read() }); },
  // TODO(rupt-migrate): detach: remove the detach call (rupt-migrate --drop-detach) or keep v2 for it
  close: () => { Rupt.detach({ client_id: "c1", device_id: read() }); },
  stop: () => Rupt.detach({ client_id: "c1", device_id: read() }),
};

const read = () => localStorage.getItem("device");
