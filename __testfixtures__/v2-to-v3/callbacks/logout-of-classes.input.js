import Rupt from "rupt";

class Session {
  static leave(given) {
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
  Rupt.attach({ client_id: "c1", account: user.id, on_current_device_logout: Session.leave });
  Rupt.attach({ client_id: "c2", account: user.id, on_current_device_logout: Session.end });
  Rupt.attach({ client_id: "c3", account: user.id, on_current_device_logout: session.close });
  Rupt.attach({ client_id: "c4", account: user.id, on_current_device_logout: leaveTo(page) });
  Rupt.attach({ client_id: "c5", account: user.id, on_current_device_logout: tellOf(page) });
  Rupt.attach({ client_id: "c6", account: user.id, on_current_device_logout: setOut });
  Rupt.attach({ client_id: "c7", account: user.id, on_current_device_logout: page.wrap((given) => given.id) });
}
