import Alpine from "alpinejs";
import Rupt from "rupt";

Alpine.data("rupt", (account) => ({
  entered: null,
  async init() {
    // TODO(rupt-migrate): response-field: callers read the v2 response: stop that, or ask your server
    this.entered = await Rupt.attach({ client_id: "abc", account });
  },
}));
