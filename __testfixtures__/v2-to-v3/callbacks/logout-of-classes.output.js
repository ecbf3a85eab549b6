import Rupt from "@ruptjs/client";

const rupt = new Rupt({ clientId: "c1" });

const ruptClient = new Rupt({ clientId: "c2" });

const ruptV3 = new Rupt({ clientId: "c3" });

const ruptV32 = new Rupt({ clientId: "c4" });

const ruptV33 = new Rupt({ clientId: "c5" });

const ruptV34 = new Rupt({ clientId: "c6" });

const ruptV35 = new Rupt({ clientId: "c7" });

class Session {
  static leave(given = {}) {
    Session.last = given.challenge;
  }

  static end() {
    this.ended = true;
  }

  close() {
    location.reload();
  }
}
const session = new Session();
const leaveTo = (page) => () => location.assign(page);
const tellOf = (page) => (given) => page.show(given);

export function enter(user, page, setOut) {
  rupt.evaluate.access({ user: user.id, on_logout: Session.leave });
  ruptClient.evaluate.access({ user: user.id, on_logout: Session.end });
  ruptV3.evaluate.access({ user: user.id, on_logout: session.close });
  ruptV32.evaluate.access({ user: user.id, on_logout: leaveTo(page) });
  ruptV33.evaluate.access({ user: user.id, on_logout: tellOf(page) });
  ruptV34.evaluate.access({ user: user.id, on_logout: setOut });
  ruptV35.evaluate.access({ user: user.id, on_logout: page.wrap((given) => given.id) });
}
