const { reactive } = require("vue");

exports.plan = reactive({ limit: 1 });
