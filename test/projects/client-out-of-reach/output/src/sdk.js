import Rupt from "@ruptjs/client";

const options = { clientId: "abc" };

export class Sdk {
  static client = new Rupt(options);
}
