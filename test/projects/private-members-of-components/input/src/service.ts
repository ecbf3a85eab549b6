import Rupt from "rupt";
import { Injectable } from "@angular/core";

@Injectable({ providedIn: "root" })
export class Guard {
  private readonly limits = { overall_device_limit: 2 };
  start(user: string) {
    void Rupt.attach({
      client_id: "abc",
      account: user,
      limit_config: this.limits,
    });
  }
}
