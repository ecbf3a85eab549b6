import { useQuery } from "@tanstack/react-query";
import { atom, useAtom } from "jotai";
import { Component, createContext, use, useContext, useState } from "react";
import { useLoaderData } from "react-router";
import { call } from "redux-saga/effects";
import Rupt from "rupt";
import RuptClient from "@ruptjs/client";
import { from, map } from "rxjs";
import { api } from "./api";

const ruptClient = new RuptClient({ clientId: "abc" });

const enter = { client_id: "abc", account: "u1" };

// TODO(rupt-migrate): response-field: v3 returns no access: stop reading it, or ask your server
export const limit$ = from(Rupt.attach({ ...enter, metadata: "stream" })).pipe(
  map((entered) => entered.access),
);

// TODO(rupt-migrate): response-field: stop reading the v2 response, or ask your server
export const Selected = () =>
  useQuery({
    queryKey: ["rupt"],
    queryFn: () => Rupt.attach({ ...enter, metadata: "query" }),
    select: (entered) => entered.attached_devices,
  }).isLoading;

// TODO(rupt-migrate): response-field: v3 returns no access: stop reading it, or ask your server
const session = atom(async () => Rupt.attach({ ...enter, metadata: "atom" }));
export function Atom() {
  const [entered] = useAtom(session);
  return <b>{entered.access}</b>;
}

export class Kept {
  async start() {
    const self = this;
    // TODO(rupt-migrate): response-field: v3 returns no access: stop reading it, or ask your server
    self.first = await Rupt.attach({ ...enter, metadata: "self" });
  }
  limit() {
    return this.first.access;
  }
}

export function Old() {}
Old.prototype.enter = function () {
  // TODO(rupt-migrate): response-field: v3 returns no access: stop reading it, or ask your server
  return Rupt.attach({ ...enter, metadata: "prototype" });
};
Old.prototype.limit = async function () {
  return (await this.enter()).access;
};

export async function all(ids) {
  // TODO(rupt-migrate): response-field: v3 returns no access: stop reading it, or ask your server
  const list = await Promise.all(
    ids.map((account) => Rupt.attach({ ...enter, account, metadata: "list" })),
  );
  return list.map((entered) => entered.access);
}

export class State extends Component {
  async componentDidMount() {
    // TODO(rupt-migrate): response-field: v3 returns no access: stop reading it, or ask your server
    const rupt = await Rupt.attach({ ...enter, metadata: "state" });
    this.setState({ rupt });
  }
  render() {
    return <b>{this.state.rupt?.access}</b>;
  }
}

const Entered = createContext(null);
export function Provider({ children }) {
  const [value, setValue] = useState(null);
  // TODO(rupt-migrate): response-field: v3 returns no access: stop reading it, or ask your server
  const start = async () =>
    setValue(await Rupt.attach({ ...enter, metadata: "context" }));
  return (
    <Entered.Provider value={{ value, start }}>{children}</Entered.Provider>
  );
}
export function Shown() {
  const { value } = useContext(Entered);
  return <b>{value.access}</b>;
}

// TODO(rupt-migrate): response-field: v3 returns no access: stop reading it, or ask your server
const protect = () => Rupt.attach({ ...enter, metadata: "saga" });
export function* saga() {
  const entered = yield call(protect);
  report(entered.access);
}

export async function clientLoader() {
  // TODO(rupt-migrate): response-field: v3 returns no access: stop reading it, or ask your server
  return { loaded: await Rupt.attach({ ...enter, metadata: "loader" }) };
}
export default function Page() {
  const { loaded } = useLoaderData();
  return <b>{loaded.access}</b>;
}

export function Used() {
  // TODO(rupt-migrate): response-field: v3 returns no access: stop reading it, or ask your server
  const [promise] = useState(() =>
    Rupt.attach({ ...enter, metadata: "initial" }),
  );
  return <b>{use(promise).access}</b>;
}

function logged(_target, _name, descriptor) {
  const run = descriptor.value;
  descriptor.value = async () => report((await run()).access);
}
export class Decorated {
  @logged
  begin() {
    // TODO(rupt-migrate): response-field: v3 returns no access: stop reading it, or ask your server
    return Rupt.attach({ ...enter, metadata: "decorated" });
  }
}

export async function sent(user) {
  const sending = ruptClient.evaluate.access({
    user: enter.account,
    metadata: "sent",
  });
  const answer = await api.post(sending);
  const { success } = await api.get(user);
  return user.access && answer.success && success;
}

// What only looks like the response: another answer, and what the page's own hook gives.
export async function started() {
  const data = await ruptClient.evaluate.access({
    user: enter.account,
    metadata: "data",
  });
  keep({ data });
  const answer = await api.get("/limit");
  const { access } = usePageData();
  return answer.data.success && access;
}
