import Rupt from "rupt";

function dec(..._: unknown[]): any {}

export @dec class Guard {
  start(user: string) {
    void Rupt.attach({ client_id: "abc", account: user, email: "a@b.example" });
  }
}
