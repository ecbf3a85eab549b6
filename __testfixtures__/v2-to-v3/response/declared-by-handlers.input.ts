import Rupt, { type AttachResponse } from "rupt";

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
const ofV2 = (_response: AttachResponse | null) => {
  console.log("in");
};

export function enter(id: string) {
  void Rupt.attach({ client_id: "abc", account: id }).then(handler);
  void Rupt.attach({ client_id: "abc", account: id }).then(callable);
  void Rupt.attach({ client_id: "abc", account: id }).then(ofV2);
  void Rupt.attach({ client_id: "abc", account: id }).then((() =>
    console.log("in")) as Handler);
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
  void Rupt.attach({ client_id: "abc", account: id }).then(done);
  void Rupt.attach({ client_id: "abc", account: id }).then(anything);
  void Rupt.attach({ client_id: "abc", account: id }).then(
    (_response: AttachResponse | null) => console.log("in"),
  );
}
