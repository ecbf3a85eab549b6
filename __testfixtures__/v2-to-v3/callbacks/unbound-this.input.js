import Rupt from "rupt";

export class Auth {
  user = "u1";
  logout() {
    location.assign(`/out/${this.user}`);
  }
  start() {
    void Rupt.attach({ client_id: "abc", account: this.user, on_current_device_logout: this.logout });
  }
  again() {
    const { logout } = this;
    void Rupt.attach({ client_id: "abc", account: this.user, on_current_device_logout: logout });
  }
}

export class Bound {
  constructor() {
    this.logout = this.logout.bind(this);
  }
  logout() {
    location.assign(`/out/${this.user}`);
  }
  start() {
    void Rupt.attach({ client_id: "abc", account: "u", on_current_device_logout: this.logout });
  }
}

const handlers = new Map([["logout", ({ challenge }) => location.assign(challenge)]]);

void Rupt.attach({ client_id: "abc", account: "u", on_current_device_logout: handlers.get("logout") });
