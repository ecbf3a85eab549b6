import Rupt from "rupt";

class Session {
  static ended = 0;
  private static started = 0;

  static end() {
    Session.ended += 1;
  }

  static start(account: string) {
    Session.started += 1;
    void Rupt.attach({
      client_id: "cl_public",
      account,
      on_current_device_logout: () => Session.end(),
    });
    return Session.started;
  }
}

export const start = (account: string) => Session.start(account);
