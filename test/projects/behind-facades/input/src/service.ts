import Rupt from "rupt";

export class Guard {
  private sdk = Rupt;

  enter(user: string) {
    void this.sdk.attach({ client_id: "pk_class", account: user });
  }
}
