import win from "global/window";
import own from "./window";

angular.module("app").run(["$rootScope", "$window", function (scope, w) {
  // TODO(rupt-migrate): global: load the v3 client as a module and call rupt.evaluate.access
  w.Rupt.attach({ client_id: "one", account: scope.user });
}]);

angular.module("app").factory("guard", function ($window) {
  // TODO(rupt-migrate): global: load the v3 client as a module and call rupt.evaluate.access
  var sdk = $window["Rupt"];
  return (user) => sdk.attach({ client_id: "two", account: user });
});

export class Guard {
  private readonly view: Window & { Rupt: any };
  private readonly page = window as any;
  other: { Rupt: any };

  constructor(private readonly given: Window, $window) {
    this.$window = $window;
    this.set = window;
  }

  run() {
    // TODO(rupt-migrate): global: load the v3 client as a module and call rupt.evaluate.access
    this.view.Rupt.attach({ client_id: "three", account: "u" });
    // TODO(rupt-migrate): global: load the v3 client as a module and call rupt.evaluate.access
    this.page.Rupt.attach({ client_id: "four", account: "u" });
    // TODO(rupt-migrate): global: load the v3 client as a module and call rupt.evaluate.access
    (this.given as any).Rupt.attach({ client_id: "five", account: "u" });
    // TODO(rupt-migrate): global: load the v3 client as a module and call rupt.evaluate.access
    this.$window.Rupt.attach({ client_id: "six", account: "u" });
    // TODO(rupt-migrate): global: load the v3 client as a module and call rupt.evaluate.access
    this.set.Rupt.attach({ client_id: "seven", account: "u" });
    this.other.Rupt.attach({ client_id: "own", account: "u" });
  }
}

export function protect(w: Window & typeof globalThis) {
  // TODO(rupt-migrate): global: load the v3 client as a module and call rupt.evaluate.access
  (w as any).Rupt.attach({ client_id: "eight", account: "u" });
  // TODO(rupt-migrate): global: load the v3 client as a module and call rupt.evaluate.access
  (opened() as Window).Rupt.attach({ client_id: "nine", account: "u" });
  // TODO(rupt-migrate): global: load the v3 client as a module and call rupt.evaluate.access
  frames[0].Rupt.attach({ client_id: "ten", account: "u" });
  // TODO(rupt-migrate): global: load the v3 client as a module and call rupt.evaluate.access
  window.frames.main.Rupt.attach({ client_id: "eleven", account: "u" });
  // TODO(rupt-migrate): global: load the v3 client as a module and call rupt.evaluate.access
  window.opener.Rupt.attach({ client_id: "twelve", account: "u" });
  // TODO(rupt-migrate): global: load the v3 client as a module and call rupt.evaluate.access
  unsafeWindow.Rupt.attach({ client_id: "thirteen", account: "u" });
  // TODO(rupt-migrate): global: load the v3 client as a module and call rupt.evaluate.access
  win.Rupt.attach({ client_id: "fourteen", account: "u" });
  own.Rupt.attach({ client_id: "own", account: "u" });
}

export function owned(frames, unsafeWindow, lib: { Rupt: any }) {
  frames[0].Rupt.attach({ client_id: "own", account: "u" });
  unsafeWindow.Rupt.attach({ client_id: "own", account: "u" });
  lib.Rupt.attach({ client_id: "own", account: "u" });
}
