const Rupt = require("rupt");

/**
 * Checks the skipper who is signed in at the desk.
 * @param {string} cookies as the browser has them
 */
exports.guardDesk = function guardDesk(cookies) {
  const value = (/(?:^|; )member=([^;]*)/.exec(cookies) || [])[1];
  if (!value) return;
  const skipper = JSON.parse(decodeURIComponent(value));
  Rupt.attach({
    client_id: "harbour_desk_live",
    account: skipper.id,
    email: skipper.email,
    phone: skipper.phone,
    metadata: { page: "desk" },
    redirect_urls: {
      logout_url: "https://harbour.example/signed-out",
      new_account_url: "https://harbour.example/join",
    },
    limit_config: { overall_device_limit: 2 },
  });
};
