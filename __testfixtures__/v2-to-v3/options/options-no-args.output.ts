import Rupt from "rupt";
// TODO(rupt-migrate): not-a-call: write this call as rupt.evaluate.access({ ... })
Rupt.attach();
