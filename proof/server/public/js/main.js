require.config({
  baseUrl: "/js",
  paths: { rupt: "https://cdn.rupt.dev/js/rupt" },
  shim: { rupt: { exports: "Rupt" } },
});

require(["berths"], function (berths) {
  berths.start();
});
