export import Sdk = require("rupt/common.cjs");

export namespace Vendor {
  export import Rupt = require("rupt/common.cjs");
}

export const here = (user: string) => {
  void Sdk.attach({ client_id: "abc", account: user, email: "a@b.example" });
};
