import { Base } from "./base.js";

export class Seat extends Base {
  constructor(user) {
    super(user, (why) => console.log(typeof why));
  }
  onLost() {
    return false;
  }
}
