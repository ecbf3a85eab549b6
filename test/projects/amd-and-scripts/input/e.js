System.register(["rupt"], function (exports, context) {});
