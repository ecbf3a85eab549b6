import { rupt } from "./rupt";
// TODO(rupt-migrate): re-export: re-export a v3 client instead and migrate its readers
export import Sdk = require("rupt/common.cjs");

export namespace Vendor {
  // TODO(rupt-migrate): escape: pass a v3 client here and call its evaluate.access
  export import Rupt = require("rupt/common.cjs");
}

export const here = (user: string) => {
  void rupt.evaluate.access({ user: user, email: "a@b.example" });
};
