import Rupt from "rupt";
import { RUPT } from "./token";

export class RuptService {
  get client() {
    // TODO(rupt-migrate): escape: pass a v3 client here and call its evaluate.access
    return Rupt;
  }
}

// TODO(rupt-migrate): escape: pass a v3 client here and call its evaluate.access
bootstrapApplication(App, { providers: [{ provide: RUPT, useValue: Rupt }] });
