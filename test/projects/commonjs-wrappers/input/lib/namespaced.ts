import Rupt from "rupt";

namespace Sdk {
  export const sdk = Rupt;
}

export = Sdk;
