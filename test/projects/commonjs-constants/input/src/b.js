const Rupt = require("rupt/common.cjs");
const config = require("./config");
const settings = require("./settings.json");

exports.open = (user) => {
  void Rupt.attach({
    client_id: config.id,
    account: user.id,
    redirect_urls: { logout_url: config.urls.out, new_account_url: config.urls.out },
    limit_config: { overall_device_limit: settings.devices },
  });
};
