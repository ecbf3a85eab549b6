import Rupt = require("../lib/three");

export const enter = (user: string) => {
  Rupt.attach({ client_id: "abc", account: user, limit: 2, redirect_urls: { logout_url: "/bye" } });
};
