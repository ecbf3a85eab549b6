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

let page;
page = window;
// TODO(rupt-migrate): global: load the v3 client as a module and call rupt.evaluate.access
page.Rupt.attach({ client_id: "five", account: "u", email: "a@b.example" });

function protect(w = window) {
  // TODO(rupt-migrate): global: load the v3 client as a module and call rupt.evaluate.access
  w.Rupt.attach({ client_id: "six", account: "u", email: "a@b.example" });
}

(function () {
  const root = this;
  // TODO(rupt-migrate): global: load the v3 client as a module and call rupt.evaluate.access
  root.Rupt.attach({ client_id: "seven", account: "u", email: "a@b.example" });
}).call(this);

(function () {
  this.Rupt.attach({ client_id: "own", account: "u" });
}).call({});

(function (w) {
  w.Rupt.attach({ client_id: "own", account: "u" });
})({ Rupt: { attach: () => undefined } });
