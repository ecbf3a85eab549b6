(function (w, d) {
  // TODO(rupt-migrate): global: load the v3 client as a module and call rupt.evaluate.access
  w.Rupt.attach({ client_id: "one", account: d.user, email: "a@b.example" });
})(window, document);

const win = window;
// TODO(rupt-migrate): global: load the v3 client as a module and call rupt.evaluate.access
win.Rupt.attach({ client_id: "two", account: "u", email: "a@b.example" });

// TODO(rupt-migrate): global: load the v3 client as a module and call rupt.evaluate.access
(function ({ Rupt }) {
  Rupt.attach({ client_id: "three", account: "u", email: "a@b.example" });
})(typeof window === "undefined" ? globalThis : window);

// TODO(rupt-migrate): global: load the v3 client as a module and call rupt.evaluate.access
const { Rupt: Sdk } = document.defaultView;
Sdk.attach({ client_id: "four", account: "u", email: "a@b.example" });

(function (w) {
  w.Rupt.attach({ client_id: "own", account: "u" });
})({ Rupt: { attach: () => undefined } });
