const { rupt } = require("./rupt");

exports.c = (id) => rupt.evaluate.access({ user: id }).then(() => undefined);
