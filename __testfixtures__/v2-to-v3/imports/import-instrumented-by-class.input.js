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

new Instrument(Rupt).on();

export async function protect(user) {
  await Rupt.attach({ client_id: "abc", account: user.id });
}
