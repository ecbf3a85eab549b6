import { type AttachResponse } from "rupt";
import RuptClient from "@ruptjs/client";

const rupt = new RuptClient({ clientId: "abc" });

type Handler = (response: { device_id: string } | null) => void;
interface Callable {
  (response: { device_id: string } | null): void;
}

const handler: Handler = () => {
  console.log("in");
};
const callable: Callable = () => {
  console.log("in");
};
// TODO(rupt-migrate): type-kept: replace the v2 type AttachResponse
const ofV2 = (_response: AttachResponse | null) => {
  console.log("in");
};

export function enter(id: string) {
  void rupt.evaluate.access({ user: id }).then(handler);
  void rupt.evaluate.access({ user: id }).then(callable);
  void rupt.evaluate.access({ user: id }).then(ofV2);
  void rupt.evaluate
    .access({ user: id })
    .then((() => console.log("in")) as Handler);
}

type Done = () => void;
const done: Done = () => {
  console.log("in");
};
const anything = (_response: unknown) => {
  console.log("in");
};

// These take what v3 gives.
export function enterAgain(id: string) {
  void rupt.evaluate.access({ user: id }).then(done);
  void rupt.evaluate.access({ user: id }).then(anything);
  void rupt.evaluate
    .access({ user: id })
    .then((_response) => console.log("in"));
}
