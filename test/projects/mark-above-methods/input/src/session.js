import Rupt from "rupt";

export default {
  name: "session",
  // Called by the router.
  leave() { Rupt.detach({ client_id: "c1", device_id: read() }); },
  close: () => { Rupt.detach({ client_id: "c1", device_id: read() }); },
  stop: () => Rupt.detach({ client_id: "c1", device_id: read() }),
};

const read = () => localStorage.getItem("device");
