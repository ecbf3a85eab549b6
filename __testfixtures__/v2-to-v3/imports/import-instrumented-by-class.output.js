import Rupt from "rupt";

class Instrument {
  constructor(target) {
    this.target = target;
  }

  on() {
    const { attach } = this.target;
    this.target.attach = (options) => {
      performance.mark("attach");
      return attach(options);
    };
  }
}

// TODO(rupt-migrate): escape: pass a v3 client here and call its evaluate.access
new Instrument(Rupt).on();

export async function protect(user) {
  // TODO(rupt-migrate): import-unresolved: load @ruptjs/client here by hand
  await Rupt.attach({ client_id: "abc", account: user.id });
}
