import Rupt from "rupt";
import { RUPT } from "./token";

export class RuptService {
  get client() {
    return Rupt;
  }
}

bootstrapApplication(App, { providers: [{ provide: RUPT, useValue: Rupt }] });
