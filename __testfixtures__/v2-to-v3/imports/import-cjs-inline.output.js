exports.protect = async function (id) {
  await require("./rupt").rupt.evaluate.access({ user: id });
};
