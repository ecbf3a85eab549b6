import Rupt from "@ruptjs/client";

const rupt = new Rupt({
  clientId: "cl_public",
  on_logout: () => Session.end(),
});

class Session {
  static ended = 0;
  private static started = 0;

  static end() {
    Session.ended += 1;
  }

  static start(account: string) {
    Session.started += 1;
    void rupt.evaluate.access({
      user: account,
    });
    return Session.started;
  }
}

export const start = (account: string) => Session.start(account);
