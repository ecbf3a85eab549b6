import { rupt } from "./rupt.js";
import { Injectable } from "@angular/core";

@Injectable({ providedIn: "root" })
export class Guard {
  start(user: string) {
    void rupt.evaluate.access({
      user: user,
    });
  }
}
