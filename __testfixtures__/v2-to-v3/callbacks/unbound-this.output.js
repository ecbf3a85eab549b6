import Rupt from "@ruptjs/client";

const rupt = new Rupt({ clientId: "abc" });

export class Auth {
  user = "u1";
  logout() {
    location.assign(`/out/${this.user}`);
  }
  start() {
    void rupt.evaluate.access({ user: this.user, on_logout: this.logout });
  }
  again() {
    const { logout } = this;
    void rupt.evaluate.access({ user: this.user, on_logout: logout });
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
    void rupt.evaluate.access({ user: "u", on_logout: this.logout });
  }
}

const handlers = new Map([["logout", ({ challenge } = {}) => location.assign(challenge)]]);

void rupt.evaluate.access({ user: "u", on_logout: handlers.get("logout") });
