function enter(user) {
  return import("./rupt.mjs").then(({ rupt }) => {
    rupt.evaluate.access({ user: user.id });
  });
}

exports.enter = enter;
