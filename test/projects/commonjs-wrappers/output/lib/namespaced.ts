import Rupt from "rupt";

namespace Sdk {
  // TODO(rupt-migrate): escape: pass a v3 client here and call its evaluate.access
  export const sdk = Rupt;
}

export = Sdk;
