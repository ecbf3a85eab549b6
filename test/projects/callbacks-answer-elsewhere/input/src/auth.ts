import { Api } from "./api";

export class Auth {
  constructor(private api: Api) {}

  leave() {
    return this.api.out();
  }

  close() {
    return this.api.close();
  }
}
