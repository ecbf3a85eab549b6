import Rupt from "rupt";

export class Guard {
  // TODO(rupt-migrate): escape: pass a v3 client here and call its evaluate.access
  private sdk = Rupt;

  enter(user: string) {
    // TODO(rupt-migrate): import-unresolved: load @ruptjs/client here by hand
    void this.sdk.attach({ client_id: "pk_class", account: user });
  }
}
