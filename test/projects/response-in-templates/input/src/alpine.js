import Alpine from "alpinejs";
import Rupt from "rupt";

Alpine.data("rupt", (account) => ({
  entered: null,
  async init() {
    this.entered = await Rupt.attach({ client_id: "abc", account });
  },
}));
