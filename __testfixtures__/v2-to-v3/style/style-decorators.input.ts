import Rupt from "rupt";

@Injectable()
export class Guard {
  @Input() id = "";
  @HostListener("focus")
  async onFocus() {
    await Rupt.attach({ client_id: "c1", account: this.id });
  }
  @Output() held = Rupt.attach({ client_id: "c1", account: "a", on_challenge: () => false });
}
