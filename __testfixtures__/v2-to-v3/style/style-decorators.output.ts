import Rupt from "rupt";
import RuptClient from "@ruptjs/client";

const rupt = new RuptClient({ clientId: "c1" });

@Injectable()
export class Guard {
  @Input() id = "";
  @HostListener("focus")
  async onFocus() {
    await rupt.evaluate.access({ user: this.id });
  }
  // TODO(rupt-migrate): on-challenge: pass auto_challenge: false and act on response.redirect
  @Output() held = Rupt.attach({ client_id: "c1", account: "a", on_challenge: () => false });
}
