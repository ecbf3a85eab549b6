function enter(user) {
  return import("./rupt").then(({ rupt }) => {
    rupt.evaluate.access({ user: user.id });
  });
}

exports.enter = enter;
