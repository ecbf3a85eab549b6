import Client from "@ruptjs/client";

export class Sdk extends Client {
  constructor(tenant) {
    super({ clientId: tenant.ruptId });
  }
}
