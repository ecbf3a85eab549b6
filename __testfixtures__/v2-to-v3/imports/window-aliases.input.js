(function (w, d) {
  w.Rupt.attach({ client_id: "one", account: d.user, email: "a@b.example" });
})(window, document);

const win = window;
win.Rupt.attach({ client_id: "two", account: "u", email: "a@b.example" });

(function ({ Rupt }) {
  Rupt.attach({ client_id: "three", account: "u", email: "a@b.example" });
})(typeof window === "undefined" ? globalThis : window);

const { Rupt: Sdk } = document.defaultView;
Sdk.attach({ client_id: "four", account: "u", email: "a@b.example" });

let page;
page = window;
page.Rupt.attach({ client_id: "five", account: "u", email: "a@b.example" });

function protect(w = window) {
  w.Rupt.attach({ client_id: "six", account: "u", email: "a@b.example" });
}

(function () {
  const root = this;
  root.Rupt.attach({ client_id: "seven", account: "u", email: "a@b.example" });
}).call(this);

(function () {
  this.Rupt.attach({ client_id: "own", account: "u" });
}).call({});

(function (w) {
  w.Rupt.attach({ client_id: "own", account: "u" });
})({ Rupt: { attach: () => undefined } });
