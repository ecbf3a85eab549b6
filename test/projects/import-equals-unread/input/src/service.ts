import RuptModule = require("rupt");
import config = require("./config");
import started = require("./started");

class Service {
  async attach(account: string): Promise<void> {
    await RuptModule.attach({
      client_id: config.clientId,
      account,
      redirect_urls: { logout_url: "https://app.example/out", new_account_url: started.url },
    });
  }
}
export = Service;
