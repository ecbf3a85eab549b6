import RuptModule = require("@ruptjs/client");
import started = require("./started");

const rupt = new RuptModule.default({ clientId: "client-1" });

class Service {
  async attach(account: string): Promise<void> {
    await rupt.evaluate.access({
      user: account,
    });
  }
}
export = Service;
