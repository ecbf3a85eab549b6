function enter(user) {
  return import("rupt").then(({ default: Rupt }) => {
    Rupt.attach({ client_id: process.env.RUPT_CLIENT_ID, account: user.id });
  });
}

exports.enter = enter;
