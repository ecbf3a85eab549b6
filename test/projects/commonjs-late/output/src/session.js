function enter(user) {
  return import("./rupt.js").then(({ rupt }) => {
    rupt.evaluate.access({ user: user.id });
  });
}

exports.enter = enter;
