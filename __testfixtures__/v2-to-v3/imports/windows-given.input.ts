import win from "global/window";
import own from "./window";

angular.module("app").run(["$rootScope", "$window", function (scope, w) {
  w.Rupt.attach({ client_id: "one", account: scope.user });
}]);

angular.module("app").factory("guard", function ($window) {
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
    this.view.Rupt.attach({ client_id: "three", account: "u" });
    this.page.Rupt.attach({ client_id: "four", account: "u" });
    (this.given as any).Rupt.attach({ client_id: "five", account: "u" });
    this.$window.Rupt.attach({ client_id: "six", account: "u" });
    this.set.Rupt.attach({ client_id: "seven", account: "u" });
    this.other.Rupt.attach({ client_id: "own", account: "u" });
  }
}

export function protect(w: Window & typeof globalThis) {
  (w as any).Rupt.attach({ client_id: "eight", account: "u" });
  (opened() as Window).Rupt.attach({ client_id: "nine", account: "u" });
  frames[0].Rupt.attach({ client_id: "ten", account: "u" });
  window.frames.main.Rupt.attach({ client_id: "eleven", account: "u" });
  window.opener.Rupt.attach({ client_id: "twelve", account: "u" });
  unsafeWindow.Rupt.attach({ client_id: "thirteen", account: "u" });
  win.Rupt.attach({ client_id: "fourteen", account: "u" });
  own.Rupt.attach({ client_id: "own", account: "u" });
}

export function owned(frames, unsafeWindow, lib: { Rupt: any }) {
  frames[0].Rupt.attach({ client_id: "own", account: "u" });
  unsafeWindow.Rupt.attach({ client_id: "own", account: "u" });
  lib.Rupt.attach({ client_id: "own", account: "u" });
}
